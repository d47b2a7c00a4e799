package org.qiantai.transition;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;
import org.qiantai.timeline.Subject;

/**
 * What {@link Transitions} asks a module about its records. Each method is called within the action's transaction, in the
 * order in which they stand here.
 *
 * @param <R> the entity
 * @param <A> its actions
 */
public interface RecordType<R, A extends RecordAction> {
    /**
     * Finds the record through what the actor may see.
     *
     * @param locked whether to lock its row until the transaction ends
     */
    Optional<R> find(String number, boolean locked, Actor actor);

    /** Whether the actor may do this with the record, four eyes included; the state is the entity's own affair. */
    Permission permission(A action, R record, Actor actor);

    /** The record as the timeline and a version check know it. */
    RecordState state(R record);

    void save(R record);

    /** Starts, moves and ends the record's timers as it now stands. */
    default void updateTimers(R record) {}

    /**
     * What else follows in the same transaction, such as the progress of the request that an order belongs to.
     *
     * @param before the status before the action; null for a record without one
     */
    default void followUp(R record, @Nullable Enum<?> before, Actor actor) {}

    /**
     * @param name what people call it by: its number where it has one
     * @param status null for a record without states
     */
    record RecordState(long siteId, Subject subject, String name, long version, @Nullable Enum<?> status) {}
}
