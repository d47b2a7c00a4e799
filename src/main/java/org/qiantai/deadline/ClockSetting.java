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
public record ClockSetting(ClockKind kind, @Nullable Instant from, @Nullable Instant due) {
    /** A clock with an end that the record knows and may move. */
    public static ClockSetting until(ClockKind kind, @Nullable Instant from, Instant due) {
        return new ClockSetting(kind, from, due);
    }

    /** A clock of the standard's length. */
    public static ClockSetting from(ClockKind kind, @Nullable Instant from) {
        return new ClockSetting(kind, from, null);
    }
}
