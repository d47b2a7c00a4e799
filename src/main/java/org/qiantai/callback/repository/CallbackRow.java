package org.qiantai.callback.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackOutcome;
import org.qiantai.callback.domain.CallbackStatus;

/**
 * One line of the list of callbacks.
 *
 * @param due what the clock runs to now: the call, the check on site, or the promised reply
 * @param provisional whether that clock may still move
 * @param running whether that clock still matters
 */
public record CallbackRow(long id, String number, CallbackStatus status, Instant dueAt, Instant due, boolean running,
        String requestNumber, String where, String name, String description, int attempts,
        @Nullable Integer satisfaction, @Nullable CallbackOutcome outcome, @Nullable String opinion,
        boolean provisional) {}
