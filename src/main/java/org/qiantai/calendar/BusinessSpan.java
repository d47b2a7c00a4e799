package org.qiantai.calendar;

import java.time.LocalTime;

/**
 * A stretch of business hours within one day: from its first minute until the minute it closes.
 *
 * @param until not counted itself; {@link LocalTime#MIDNIGHT} means 24:00, the end of the day
 */
public record BusinessSpan(LocalTime from, LocalTime until) {
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int MINUTES_AN_HOUR = 60;

    /** @throws IllegalArgumentException when it does not end after it began, or is not in whole minutes */
    public BusinessSpan {
        if (from.getSecond() + from.getNano() + until.getSecond() + until.getNano() != 0)
            throw new IllegalArgumentException(from + "–" + until + " is not in whole minutes");
        if (endOf(until) <= minuteOf(from)) throw new IllegalArgumentException(until + " is not after " + from);
    }

    /** Minutes after midnight, on a day without a change of the clock. */
    public int fromMinute() {
        return minuteOf(from);
    }

    /** Minutes after midnight; 1440 for the end of the day. */
    public int untilMinute() { return endOf(until); }

    private static int minuteOf(LocalTime time) { return time.getHour() * MINUTES_AN_HOUR + time.getMinute(); }

    private static int endOf(LocalTime until) {
        return until.equals(LocalTime.MIDNIGHT) ? MINUTES_A_DAY : minuteOf(until);
    }
}
