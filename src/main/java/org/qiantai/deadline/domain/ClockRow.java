package org.qiantai.deadline.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ClockKind;
import org.qiantai.deadline.ClockedRecord;

/**
 * A clock, running or ended.
 *
 * @param endedAt null while it runs
 */
public record ClockRow(long id, ClockedRecord record, ClockKind kind, Instant startedAt, Instant dueAt,
        @Nullable Instant endedAt) {
    /** A database keeps microseconds, a program nanoseconds: what differs by less is the same. */
    private static final long ROUNDING_NANOS = 1_000_000;

    public boolean isRunning() { return endedAt == null; }

    public boolean endsAt(Instant due) {
        return java.time.Duration.between(dueAt, due).abs().toNanos() < ROUNDING_NANOS;
    }

    /** Whether the limit had passed when it ended. */
    public boolean endsLate(Instant now) {
        return now.isAfter(dueAt);
    }

    public ClockRow moved(Instant started, Instant due) {
        return new ClockRow(id, record, kind, started, due, endedAt);
    }

    public ClockRow numbered(long assigned) { return new ClockRow(assigned, record, kind, startedAt, dueAt, endedAt); }

    public ClockRow of(ClockedRecord changed) { return new ClockRow(id, changed, kind, startedAt, dueAt, endedAt); }
}
