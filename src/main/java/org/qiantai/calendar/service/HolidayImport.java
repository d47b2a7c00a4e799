package org.qiantai.calendar.service;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.repository.CalendarDayRepository;
import org.qiantai.calendar.repository.CalendarImportRepository;
import org.qiantai.calendar.repository.CalendarImportRepository.Kept;
import org.qiantai.calendar.service.ImportPreview.Line;
import org.qiantai.calendar.service.ImportPreview.Outcome;
import org.qiantai.calendar.service.imports.HolidayList;
import org.qiantai.calendar.service.imports.ImportText;
import org.qiantai.calendar.service.imports.ReadDay;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a year's holidays over: kept, previewed day by day, then written in one transaction. */
@Service
public class HolidayImport {
    private static final Duration KEPT = Duration.ofHours(4);

    private final CalendarImportRepository store;
    private final CalendarDayRepository days;
    private final YearLoading loading;
    private final Clock clock;

    HolidayImport(CalendarImportRepository store, CalendarDayRepository days, YearLoading loading, Clock clock) {
        this.store = store;
        this.days = days;
        this.loading = loading;
        this.clock = clock;
    }

    /**
     * Keeps a text in which there are days, readable or not.
     *
     * @param year the notice's, null to find it in the text
     * @param token the preview's id
     * @throws InvalidInputException when there is no day in it, or its year is not known
     */
    @Transactional
    public void keep(String text, @Nullable Integer year, UUID token, Actor actor) {
        ImportText.read(text, year);
        store.keep(token, actor.id(), text, year, clock.instant(), clock.instant().plus(KEPT));
    }

    /** What it would do now. @throws NotFoundException when this user has kept no such text, or long ago */
    @Transactional(readOnly = true)
    public ImportPreview preview(UUID id, Actor actor) {
        Kept kept = find(id, actor);
        return preview(id, kept, ImportText.read(kept.content(), kept.year()));
    }

    /**
     * Writes all of it; confirmed twice, it writes once.
     *
     * @throws WrongStateException when a line cannot be read: then nothing is written
     */
    @Transactional
    public ImportPreview confirm(UUID id, Actor actor) {
        loading.begin();
        Kept kept = find(id, actor);
        ImportPreview preview = preview(id, kept, ImportText.read(kept.content(), kept.year()));
        if (kept.done()) return preview;
        if (!preview.refused().isEmpty())
            throw new WrongStateException(Message.of("calendar.import.refused.lines", preview.refused().size()));
        loading.write(preview, actor.name());
        store.done(id, clock.instant());
        return preview;
    }

    private Kept find(UUID id, Actor actor) {
        return store.find(id, actor.id(), clock.instant()).orElseThrow(() -> new NotFoundException(id.toString()));
    }

    private ImportPreview preview(UUID id, Kept kept, HolidayList list) {
        Map<LocalDate, DayTerms> known = days.all(Owner.COMPANY).stream()
                .filter(entry -> entry.terms().rule() != DayRule.USUAL)
                .collect(Collectors.toMap(DayEntry::date, DayEntry::terms));
        var years = list.wholeYears();
        List<Line> lines = new ArrayList<>(list.days().stream().map(day -> line(day, known.get(day.date()))).toList());
        Map<LocalDate, ReadDay> read = list.days().stream()
                .collect(Collectors.toMap(ReadDay::date, Function.identity()));
        known.forEach((date, terms) -> {
            if (years.contains(date.getYear()) && !read.containsKey(date))
                lines.add(new Line(date, Outcome.KEPT, terms, terms));
        });
        lines.sort(Comparator.comparing(Line::date));
        return new ImportPreview(id, years, lines, list.refused(), list.left(), kept.done());
    }

    private static Line line(ReadDay day, @Nullable DayTerms before) {
        if (before == null) return new Line(day.date(), Outcome.CREATED, day.terms(), null);
        DayTerms terms = day.terms().withHoursOf(before);
        return new Line(day.date(), terms.equals(before) ? Outcome.UNCHANGED : Outcome.CHANGED, terms, before);
    }
}
