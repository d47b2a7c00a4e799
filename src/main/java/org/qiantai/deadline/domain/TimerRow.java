package org.qiantai.deadline.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimedRecord;

/**
 * A clock, running or ended.
 *
 * @param endedAt null while it runs
 */
public record TimerRow(long id, TimedRecord record, TimerKind kind, Instant startedAt, Instant dueAt,
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

    public TimerRow moved(Instant started, Instant due) {
        return new TimerRow(id, record, kind, started, due, endedAt);
    }

    public TimerRow numbered(long assigned) { return new TimerRow(assigned, record, kind, startedAt, dueAt, endedAt); }

    public TimerRow of(TimedRecord changed) { return new TimerRow(id, changed, kind, startedAt, dueAt, endedAt); }
}
