package org.qiantai.calendar;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A span on a clock: 24 hours ELAPSED, 3 days WORKDAYS, or SAME_DAY and AGREED without an amount.
 *
 * @param amount above zero; null where the clock has none
 */
public record Limit(@Nullable Integer amount, @Nullable SpanUnit unit, CountingClock clock) {
    /** @throws IllegalArgumentException when the clock cannot count this */
    public Limit {
        if (!fits(amount, unit, clock)) throw new IllegalArgumentException(amount + " " + unit + " " + clock);
    }

    /** Whether such a limit exists: an amount where, and only where, the clock counts one in this unit. */
    public static boolean fits(@Nullable Integer amount, @Nullable SpanUnit unit, CountingClock clock) {
        if (!clock.counts()) return amount == null && unit == null;
        return amount != null && amount > 0 && unit != null && clock.counts(unit);
    }

    /** The amount of a clock that counts one. */
    public int length() { return Objects.requireNonNull(amount); }

    /** The unit of a clock that counts one. */
    public SpanUnit lengthUnit() { return Objects.requireNonNull(unit); }
}
