package org.qiantai.deadline.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;

/**
 * Due times without a calendar, until the module {@code calendar} knows working days and business hours and takes this
 * class's place: hours of working days and of business count as plain hours, working days as calendar days that end at
 * 17:00 of the site's time. ELAPSED and SAME_DAY are exact as they are.
 */
final class PlainDueTimes {
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);

    private PlainDueTimes() {}

    /** When a limit ends that began at an instant; null for no limit, and for a date that must still be agreed. */
    static @Nullable Instant due(@Nullable Limit limit, Instant from, ZoneId zone) {
        if (limit == null) return null;
        LocalDate day = LocalDate.ofInstant(from, zone);
        return switch (limit.clock()) {
            case ELAPSED, WORKDAY_HOURS, BUSINESS_HOURS -> from.plus(limit.length(), limit.lengthUnit().chronoUnit());
            case WORKDAYS -> day.plusDays(limit.length()).atTime(CLOSE_OF_BUSINESS).atZone(zone).toInstant();
            case SAME_DAY -> day.plusDays(1).atStartOfDay(zone).toInstant();
            case AGREED -> null;
        };
    }
}
