package org.qiantai.callback.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when somebody is to be called, or to go and look.
 *
 * @param standardVersionId by which it was judged; null before that was kept
 * @param from when the clock started; null for what no calendar moves
 * @param provisional it reaches into a year whose holidays are not known yet
 */
public record CallbackDueTime(@Nullable Long standardVersionId, @Nullable Instant from, Instant at,
        boolean provisional) {}
