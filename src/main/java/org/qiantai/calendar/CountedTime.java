package org.qiantai.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** The real time that a clock counts, walked day by day: never minute by minute. */
final class CountedTime {
    private final CountingClock clock;
    private final WorkCalendar calendar;
    private final LocalDays days;

    CountedTime(CountingClock clock, WorkCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
        this.days = new LocalDays(calendar.zone());
    }

    /** The first moment by which so much has been counted since; {@code from} itself for nothing. */
    Due after(Duration amount, Instant from, Consumer<CountedDay> log) {
        if (amount.isZero()) return new Due(from, false);
        Duration left = amount;
        boolean provisional = false;
        for (LocalDate date = days.of(from);; date = date.plusDays(1)) {
            boolean unsure = asksCalendar() && calendar.isProvisional(date);
            provisional |= unsure;
            Duration before = left;
            for (Stretch stretch : counted(date)) {
                Duration there = stretch.after(from);
                if (there.compareTo(left) >= 0) {
                    log.accept(new CountedDay(date, calendar.kind(date), before, 0, unsure));
                    return new Due(stretch.until().minus(there).plus(left), provisional);
                }
                left = left.minus(there);
            }
            log.accept(new CountedDay(date, calendar.kind(date), before.minus(left), 0, unsure));
        }
    }

    /** How much is counted between the two. */
    Duration between(Instant from, Instant until) {
        if (!asksCalendar()) return Duration.between(from, until);
        Duration total = Duration.ZERO;
        LocalDate last = days.of(until);
        for (LocalDate date = days.of(from); !date.isAfter(last); date = date.plusDays(1))
            for (Stretch stretch : counted(date))
                total = total.plus(stretch.within(from, until));
        return total;
    }

    private boolean asksCalendar() {
        return switch (clock) {
            case WORKDAY_HOURS, BUSINESS_HOURS, WORKDAYS -> true;
            case ELAPSED, SAME_DAY, AGREED -> false;
        };
    }

    private List<Stretch> counted(LocalDate date) {
        return switch (clock) {
            case ELAPSED, SAME_DAY, AGREED -> List.of(days.whole(date));
            case WORKDAY_HOURS -> calendar.isWorking(date) ? List.of(days.whole(date)) : List.of();
            case BUSINESS_HOURS, WORKDAYS -> calendar.hours(date).stream().map(span -> days.span(date, span)).toList();
        };
    }
}
