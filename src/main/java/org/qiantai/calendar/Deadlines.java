package org.qiantai.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The arithmetic of limits (domain.md §4; R-03-48 to 57, R-06-11 to 23). Exact: a start at 10:00:37 keeps its seconds,
 * where time is counted; a result never lies before the start, and a later start never ends earlier. A span that is used
 * up exactly at closing ends at closing; a start outside counted time begins to count at the next counted minute. Days on
 * which the clock is put forward or back have 23 or 25 hours. A DAY of {@link CountingClock#ELAPSED} is 24 hours.
 */
public final class Deadlines {
    private static final int HUNDRED = 100;

    private Deadlines() {}

    /**
     * When the limit that began then ends.
     *
     * @throws IllegalArgumentException for AGREED, which has no end until somebody enters one
     */
    public static Due due(Limit limit, Instant from, WorkCalendar calendar) {
        return reckon(limit, from, calendar, day -> {});
    }

    /**
     * The same with what each day contributed. ELAPSED and SAME_DAY list the days, but do not ask what they are.
     *
     * @throws IllegalArgumentException for AGREED
     */
    public static Explanation explain(Limit limit, Instant from, WorkCalendar calendar) {
        List<CountedDay> days = new ArrayList<>();
        Due due = reckon(limit, from, calendar, days::add);
        if (limit.clock() == CountingClock.ELAPSED)
            new CountedTime(limit.clock(), calendar).after(length(limit), from, days::add);
        return new Explanation(due, days);
    }

    /**
     * The moment by which so many percent of what the clock counts between the two has passed. WORKDAYS counts business
     * hours, SAME_DAY and AGREED count like ELAPSED; and so does every clock where it counts nothing in between.
     *
     * @return never outside of the two; {@code until} where it is not after {@code from}
     * @throws IllegalArgumentException for less than 0 or more than 100 percent
     */
    public static Instant partWay(CountingClock clock, Instant from, Instant until, int percent,
            WorkCalendar calendar) {
        if (percent < 0 || percent > HUNDRED) throw new IllegalArgumentException(percent + " %");
        if (!until.isAfter(from)) return until;
        var time = new CountedTime(clock, calendar);
        Duration total = time.between(from, until);
        if (total.isZero()) return from.plus(part(Duration.between(from, until), percent));
        return time.after(part(total, percent), from, day -> {}).at();
    }

    private static Due reckon(Limit limit, Instant from, WorkCalendar calendar, Consumer<CountedDay> log) {
        return switch (limit.clock()) {
            case ELAPSED -> new Due(from.plus(length(limit)), false);
            case SAME_DAY -> sameDay(from, calendar, log);
            case WORKDAYS -> workdays(limit.length(), from, calendar, log);
            case WORKDAY_HOURS, BUSINESS_HOURS -> new CountedTime(limit.clock(), calendar)
                    .after(length(limit), from, log);
            case AGREED -> throw new IllegalArgumentException("nobody can count to what is still to be agreed");
        };
    }

    private static Due sameDay(Instant from, WorkCalendar calendar, Consumer<CountedDay> log) {
        var days = new LocalDays(calendar.zone());
        LocalDate date = days.of(from);
        Instant end = days.end(date);
        log.accept(new CountedDay(date, calendar.kind(date), Duration.between(from, end), 0, false));
        return new Due(end, false);
    }

    private static Due workdays(int amount, Instant from, WorkCalendar calendar, Consumer<CountedDay> log) {
        var days = new LocalDays(calendar.zone());
        LocalDate date = days.of(from);
        log.accept(new CountedDay(date, calendar.kind(date), Duration.ZERO, 0, false));
        boolean provisional = false;
        for (int counted = 0; counted < amount;) {
            date = date.plusDays(1);
            DayKind kind = calendar.kind(date);
            if (kind.isWorking()) counted++;
            boolean unsure = calendar.isProvisional(date);
            provisional |= unsure;
            log.accept(new CountedDay(date, kind, Duration.ZERO, kind.isWorking() ? counted : 0, unsure));
        }
        return new Due(days.span(date, calendar.hours(date).getLast()).until(), provisional);
    }

    private static Duration length(Limit limit) { return Duration.of(limit.length(), limit.lengthUnit().chronoUnit()); }

    private static Duration part(Duration whole, int percent) { return whole.multipliedBy(percent).dividedBy(HUNDRED); }
}
