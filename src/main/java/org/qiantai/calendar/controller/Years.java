package org.qiantai.calendar.controller;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Which year a page shows. */
final class Years {
    static final int FIRST = 2000;
    static final int LAST = 2100;
    /** The company has no site's zone. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Years() {}

    static LocalDate today(Clock clock) { return LocalDate.now(clock.withZone(ZONE)); }

    /** The one in the address, else the present one. */
    static int asked(@Nullable String year, Clock clock) {
        if (year == null || !year.matches("\\d{4}") || !exists(Integer.parseInt(year))) return today(clock).getYear();
        return Integer.parseInt(year);
    }

    static boolean exists(int year) { return year >= FIRST && year <= LAST; }
}
