package org.qiantai.worklog.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.WorkCalendar;

/**
 * When a site's shifts begin: the day shift with the desk's business hours, which the administrator sets (R-08-1,
 * R-08-18); on a day off the usual ones. A day of the log runs from one opening to the next.
 */
public record ShiftHours(WorkCalendar calendar) {
    public Shift at(Instant moment) {
        LocalDate date = LocalDate.ofInstant(moment, calendar.zone());
        if (moment.isBefore(opens(date))) return new Shift(date.minusDays(1), ShiftKind.NIGHT);
        return new Shift(date, moment.isBefore(closes(date)) ? ShiftKind.DAY : ShiftKind.NIGHT);
    }

    public Shift after(Shift shift) { return at(end(shift)); }

    public Instant begin(Shift shift) {
        return switch (shift.kind()) {
            case DAY -> opens(shift.day());
            case NIGHT -> closes(shift.day());
        };
    }

    /** Not part of it. */
    public Instant end(Shift shift) {
        return switch (shift.kind()) {
            case DAY -> closes(shift.day());
            case NIGHT -> opens(shift.day().plusDays(1));
        };
    }

    public Instant opens(LocalDate date) {
        return date.atTime(hours(date).getFirst().from()).atZone(calendar.zone()).toInstant();
    }

    public Instant closes(LocalDate date) {
        return date.atStartOfDay().plusMinutes(hours(date).getLast().untilMinute()).atZone(calendar.zone())
                .toInstant();
    }

    private List<BusinessSpan> hours(LocalDate date) {
        List<BusinessSpan> own = calendar.hours(date);
        return own.isEmpty() ? calendar.hours() : own;
    }
}
