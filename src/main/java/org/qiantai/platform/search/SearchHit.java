package org.qiantai.platform.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record that was found.
 *
 * @param title its number, or the room
 * @param where room or place; null where the title says it
 * @param what the matter, or the person, in a few words
 * @param state null for what has none
 * @param mark message key of what the reader must not overlook, such as that somebody has moved out
 * @param at when it came; null for what is always there
 */
public record SearchHit(String title, String href, @Nullable String where, @Nullable String what,
        @Nullable State state, @Nullable String mark, @Nullable Instant at) {

    /** @param record whose states: request, order, callback */
    public record State(String record, String status) {}
}
