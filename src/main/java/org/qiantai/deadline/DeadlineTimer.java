package org.qiantai.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A running clock as a record's page shows it.
 *
 * @param reportedAt when its limit was reported, once it has passed (R-03-72)
 */
public record DeadlineTimer(TimerKind kind, Instant startedAt, Instant dueAt, @Nullable Instant reportedAt) {}
