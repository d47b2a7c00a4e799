package org.qiantai.deadline.controller;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** One limit as it is typed: nothing at all for none. */
record LimitForm(@Nullable @Positive @Max(9_999) Integer amount, @Nullable SpanUnit unit,
        @Nullable CountingClock clock) {

    static final LimitForm EMPTY = new LimitForm(null, null, null);

    static LimitForm of(@Nullable Limit limit) {
        return limit == null
                ? EMPTY
                : new LimitForm(limit.amount(), limit.unit(), limit.clock());
    }

    /**
     * @param name the form's field that this is
     * @param mayBeAgreed whether AGREED makes sense here
     * @throws InvalidInputException when the clock cannot count it
     */
    @Nullable
    Limit limit(String name, boolean mayBeAgreed) {
        if (clock == null) {
            if (amount == null && unit == null) return null;
            throw new InvalidInputException(name + ".clock", Message.of("standard.error.clockMissing"));
        }
        if (clock == CountingClock.AGREED && !mayBeAgreed)
            throw new InvalidInputException(name + ".clock", Message.of("standard.error.notAgreed"));
        if (!Limit.fits(amount, unit, clock))
            throw new InvalidInputException(name + ".amount", Message.of("standard.error.limit." + clock));
        return new Limit(amount, unit, clock);
    }
}
