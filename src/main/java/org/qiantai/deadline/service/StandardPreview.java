package org.qiantai.deadline.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CountedDay;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.Deadlines;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpecialDay;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** Explains a standard day by day, by the version in force at that moment and the site's calendar. */
@Service
public class StandardPreview {
    private final StandardCatalogue standards;
    private final WorkCalendars calendars;

    StandardPreview(StandardCatalogue standards, WorkCalendars calendars) {
        this.standards = standards;
        this.calendars = calendars;
    }

    /**
     * @param locale in which the festivals are named
     * @throws InvalidInputException for a code that is no standard's
     */
    public Preview of(SiteRef site, String code, Instant from, Locale locale) {
        if (standards.history(code).isEmpty())
            throw new InvalidInputException("code", Message.of("preview.error.code", code));
        StandardVersion standard = standards.inForce(code, from);
        Limits limits = standard.terms().limits();
        WorkCalendar calendar = calendars.of(site);
        return new Preview(standard, site.zone(), from, StandardPromises.due(limits.respond(), from, calendar),
                StandardPromises.due(limits.target(), from, calendar),
                StandardPromises.due(limits.finish(), from, calendar), days(limits, from, calendar, locale));
    }

    private static List<Preview.Day> days(Limits limits, Instant from, WorkCalendar calendar, Locale locale) {
        Limit limit = isCounted(limits.finish())
                ? limits.finish()
                : isCounted(limits.respond()) ? limits.respond() : limits.target();
        if (limit == null) return List.of();
        return Deadlines.explain(limit, from, calendar).days().stream()
                .map(day -> day(day, limit.clock(), calendar, locale)).toList();
    }

    private static boolean isCounted(@Nullable Limit limit) {
        return limit != null && limit.clock() != CountingClock.AGREED;
    }

    private static Preview.Day day(CountedDay day, CountingClock clock, WorkCalendar calendar, Locale locale) {
        List<Message> notes = new ArrayList<>(ofKind(day, calendar, locale));
        if (day.workday() > 0) notes.add(Message.of("preview.note.workday", day.workday()));
        else if (day.counted()) notes.add(ofTime(day.time()));
        else if (day.kind().isWorking())
            notes.add(Message.of(clock == CountingClock.WORKDAYS ? "preview.note.start" : "preview.note.after"));
        if (day.provisional()) notes.add(Message.of("preview.note.provisional"));
        return new Preview.Day(day.date(), day.kind(), day.counted(), notes);
    }

    private static List<Message> ofKind(CountedDay day, WorkCalendar calendar, Locale locale) {
        String name = calendar.special(day.date())
                .map(special -> locale.getLanguage().equals("en") ? special.nameEn() : special.nameZh()).orElse("");
        boolean ownHours = calendar.special(day.date()).map(SpecialDay::hours).filter(hours -> !hours.isEmpty())
                .isPresent();
        if (day.kind() == DayKind.WORKDAY) return ownHours ? List.of(Message.of("preview.note.ownHours")) : List.of();
        return List.of(name.isEmpty()
                ? Message.of("preview.kind." + day.kind())
                : Message.of("preview.named." + day.kind(), name));
    }

    private static Message ofTime(Duration time) {
        return Message.of("preview.note.time", time.toHours(), time.toMinutesPart());
    }
}
