package org.qiantai.callback.service;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackStatus;

/**
 * What a list of callbacks is narrowed to; stands in the address, so that it can be shared.
 *
 * @param view null for {@link CallbackView#OPEN}
 * @param overdue only those whose clock has run out
 * @param satisfaction 1 to 5
 * @param text a number or part of one, a room, a place, a person's name
 * @param from first local day of the due time, {@code to} the last
 */
public record CallbackFilter(@Nullable CallbackView view, @Nullable CallbackStatus status, @Nullable Boolean overdue,
        @Nullable Integer satisfaction, @Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to) {

    public static CallbackFilter none() { return new CallbackFilter(null, null, null, null, null, null, null); }

    static CallbackFilter of(CallbackView view) { return new CallbackFilter(view, null, null, null, null, null, null); }

    static CallbackFilter of(CallbackStatus status) {
        return new CallbackFilter(null, status, null, null, null, null, null);
    }

    /** A status asked for is narrower than a view, and wins. */
    public CallbackView shown() {
        if (status != null) return CallbackView.ALL;
        return Objects.requireNonNullElse(view, CallbackView.OPEN);
    }

    boolean oldestFirst() { return shown().oldestFirst() || status != null && status.isOpen(); }
}
