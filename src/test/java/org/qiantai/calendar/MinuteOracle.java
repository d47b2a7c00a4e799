package org.qiantai.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deadlines found the long way: every real minute is looked at, by a wall clock that never runs backwards. Shares no
 * arithmetic with what it judges.
 */
final class MinuteOracle {
    private final Limit limit;
    private final WorkCalendar calendar;
    private Instant minute;
    private LocalDateTime wallClock;

    private MinuteOracle(Limit limit, Instant from, WorkCalendar calendar) {
        this.limit = limit;
        this.calendar = calendar;
        this.minute = from.truncatedTo(ChronoUnit.MINUTES).minus(2, ChronoUnit.DAYS);
        this.wallClock = LocalDateTime.MIN;
        look();
        while (minute.plus(1, ChronoUnit.MINUTES).compareTo(from) <= 0)
            step();
    }

    static Instant due(Limit limit, Instant from, WorkCalendar calendar) {
        var oracle = new MinuteOracle(limit, from, calendar);
        return switch (limit.clock()) {
            case ELAPSED, WORKDAY_HOURS, BUSINESS_HOURS -> oracle.hours(from);
            case WORKDAYS -> oracle.workdays();
            case SAME_DAY -> oracle.midnight();
            case AGREED -> throw new IllegalArgumentException();
        };
    }

    private Instant hours(Instant from) {
        Duration left = Duration.of(limit.length(), limit.lengthUnit().chronoUnit());
        for (Instant now = from;; now = minute) {
            Duration rest = Duration.between(now, minute.plus(1, ChronoUnit.MINUTES));
            if (counts()) {
                if (rest.compareTo(left) >= 0) return now.plus(left);
                left = left.minus(rest);
            }
            step();
        }
    }

    private Instant workdays() {
        Set<LocalDate> days = new HashSet<>();
        LocalDate start = wallClock.toLocalDate();
        Instant closing = minute;
        while (true) {
            boolean business = isBusiness() && wallClock.toLocalDate().isAfter(start);
            if (business && days.add(wallClock.toLocalDate()) && days.size() > limit.length()) return closing;
            step();
            if (business) closing = minute;
        }
    }

    private Instant midnight() {
        LocalDate start = wallClock.toLocalDate();
        while (wallClock.toLocalDate().equals(start))
            step();
        return minute;
    }

    private boolean counts() {
        return switch (limit.clock()) {
            case WORKDAY_HOURS -> isWorked(wallClock.toLocalDate());
            case BUSINESS_HOURS -> isBusiness();
            default -> true;
        };
    }

    private boolean isWorked(LocalDate date) {
        if (calendar.special().containsKey(date)) return calendar.special().get(date).working();
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private boolean isBusiness() {
        LocalDate date = wallClock.toLocalDate();
        if (!isWorked(date)) return false;
        List<BusinessSpan> own = calendar.special(date).map(SpecialDay::hours).orElse(List.of());
        return (own.isEmpty() ? calendar.hours() : own).stream().anyMatch(span -> isWithin(span,
                wallClock.toLocalTime()));
    }

    private static boolean isWithin(BusinessSpan span, LocalTime time) {
        return !time.isBefore(span.from()) && (span.until().equals(LocalTime.MIDNIGHT) || time.isBefore(span.until()));
    }

    private void step() {
        minute = minute.plus(1, ChronoUnit.MINUTES);
        look();
    }

    private void look() {
        LocalDateTime now = LocalDateTime.ofInstant(minute, calendar.zone());
        if (now.isAfter(wallClock)) wallClock = now;
    }
}
