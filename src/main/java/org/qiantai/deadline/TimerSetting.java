package org.qiantai.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock that should be running on a record, as the record stands.
 *
 * @param from when it began, where it begins with the record; null for now
 * @param due when it ends; null where the standard says, counted from the beginning: such a clock keeps its end while it
 *        runs
 */
public record TimerSetting(TimerKind kind, @Nullable Instant from, @Nullable Instant due) {
    /** A clock with an end that the record knows and may move. */
    public static TimerSetting until(TimerKind kind, @Nullable Instant from, Instant due) {
        return new TimerSetting(kind, from, due);
    }

    /** A clock of the standard's length. */
    public static TimerSetting from(TimerKind kind, @Nullable Instant from) {
        return new TimerSetting(kind, from, null);
    }
}
