package org.qiantai.transition;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Grant;

/**
 * What a user can do with a record of one type. A module declares its actions once, in an enum: in which states each
 * exists, whether it has a form, what it needs. The entity's guard, the offered buttons, the form and the post read that
 * one declaration.
 */
public interface RecordAction {
    /**
     * Whether the record's row is locked while it is loaded, so that a second action of this kind waits and sees the first
     * one's result. For actions that add to a record without raising its version and must not be done twice.
     */
    default boolean needsRowLock() { return false; }

    /**
     * Whether the form must have been made from the record's present version. An action that only adds, such as a note,
     * never conflicts with another one.
     *
     * @param grant what allows the action; null where no single grant does
     */
    default boolean needsFreshVersion(@Nullable Grant grant) { return true; }
}
