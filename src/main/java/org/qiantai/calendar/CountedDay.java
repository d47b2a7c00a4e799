package org.qiantai.calendar;

import java.time.Duration;
import java.time.LocalDate;

/**
 * What one local day contributed to a limit.
 *
 * @param time how much of the limit was counted on it; zero on the clock that counts whole days
 * @param workday on the clock that counts whole days: which of them it is, from 1; else 0
 * @param provisional its kind was asked for, and is not known for sure
 */
public record CountedDay(LocalDate date, DayKind kind, Duration time, int workday, boolean provisional) {
    /** Whether the limit came nearer on this day. */
    public boolean counted() {
        return workday > 0 || time.isPositive();
    }
}
