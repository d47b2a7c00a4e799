package org.qiantai.calendar.service;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.HoursEntry;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.domain.Stamp;
import org.qiantai.calendar.repository.BusinessHoursRepository;
import org.qiantai.calendar.repository.CalendarDayRepository;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator sees and does with one day or the usual hours. The route table lets nobody else in. */
@Service
public class CalendarAdministration {
    private static final String HOURS = "business hours";

    private final CalendarQueryService reading;
    private final CalendarsInForce calendars;
    private final CalendarDayRepository days;
    private final BusinessHoursRepository hours;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarAdministration(CalendarQueryService reading, CalendarsInForce calendars, CalendarDayRepository days,
            BusinessHoursRepository hours,
            ApplicationEventPublisher events, Clock clock) {
        this.reading = reading;
        this.calendars = calendars;
        this.days = days;
        this.hours = hours;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public YearView year(Owner owner, int year) { return reading.year(owner, year); }

    /** The day as it counts: at a site that says nothing of its own, as the company's. */
    @Transactional(readOnly = true)
    public DayView day(Owner owner, LocalDate date) {
        return reading.year(owner, date.getYear()).days().get(date.getDayOfYear() - 1);
    }

    /** What the owner itself says about the day, and the version a form is made from. */
    @Transactional(readOnly = true)
    public DayEntry entry(Owner owner, LocalDate date) {
        return days.find(owner, date).orElse(new DayEntry(date, DayTerms.USUAL, Stamp.NONE));
    }

    /** What the owner itself has; empty at a site with the company's hours. */
    @Transactional(readOnly = true)
    public HoursEntry hours(Owner owner) { return hours.of(owner); }

    /**
     * Says something about a day; {@link DayRule#USUAL} takes back what was said.
     *
     * @param step the date as ISO text, and the version of the entry
     * @throws InvalidInputException when a day off is to have hours, or a usual one a name or hours of its own
     * @throws StaleRecordException when somebody else changed the day in between
     */
    @Transactional
    public void changeDay(Owner owner, Submission submission, DayTerms terms, Actor actor) {
        if (terms.rule() == DayRule.HOLIDAY && !terms.hours().isEmpty())
            throw new InvalidInputException("spans[0].from", Message.of("calendar.error.hoursOfHoliday"));
        LocalDate date = LocalDate.parse(submission.number());
        hours.lock();
        if (days.madeBy(owner, submission.token()).isPresent()) return;
        DayEntry now = entry(owner, date);
        require(submission, now.stamp());
        if (terms.rule() == DayRule.USUAL) refuseDropping(terms, day(owner, date).terms());
        days.put(owner, date, terms.rule() == DayRule.USUAL ? DayTerms.USUAL : terms,
                change(submission.token(), actor));
        changed(owner, submission.number());
    }

    /** A usual day keeps nothing of its own: what somebody typed there must not vanish, what the form showed may. */
    private static void refuseDropping(DayTerms typed, DayTerms shown) {
        Message instead = Message.of("calendar.error.ownOfUsual");
        if (isNew(typed.nameZh(), shown.nameZh())) throw new InvalidInputException("nameZh", instead);
        if (isNew(typed.nameEn(), shown.nameEn())) throw new InvalidInputException("nameEn", instead);
        if (!typed.hours().isEmpty() && !typed.hours().equals(shown.hours()))
            throw new InvalidInputException("spans[0].from", instead);
    }

    private static boolean isNew(String typed, String shown) { return !typed.isEmpty() && !typed.equals(shown); }

    /**
     * Changes the usual hours of a working day.
     *
     * @param spans none at a site that goes back to the company's
     * @throws InvalidInputException when the company would have none
     * @throws StaleRecordException when somebody else changed them in between
     */
    @Transactional
    public void changeHours(Owner owner, Submission submission, List<BusinessSpan> spans, Actor actor) {
        if (owner.site() == null && spans.isEmpty())
            throw new InvalidInputException("spans[0].from", Message.of("calendar.error.noHours"));
        hours.lock();
        if (hours.madeBy(owner, submission.token())) return;
        require(submission, hours.of(owner).stamp());
        hours.put(owner, spans, change(submission.token(), actor));
        changed(owner, HOURS);
    }

    private void changed(Owner owner, String what) {
        calendars.evictAfterCommit();
        events.publishEvent(new CalendarChanged(owner.siteId(), what));
    }

    private static void require(Submission submission, Stamp now) {
        if (submission.version() != now.version())
            throw new StaleRecordException(submission.number(), now.by(), now.at());
    }

    private Change change(UUID token, Actor actor) {
        return new Change(actor.name(), clock.instant().truncatedTo(ChronoUnit.MICROS), token);
    }
}
