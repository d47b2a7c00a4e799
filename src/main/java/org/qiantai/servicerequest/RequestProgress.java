package org.qiantai.servicerequest;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/**
 * How orders and callbacks tell their request what has become of it, in their own transaction. A call that changes
 * nothing (work has begun already) is no error.
 */
public interface RequestProgress {
    /** The first order has been assigned or begun: DISPATCHED → IN_PROGRESS. */
    void begun(long requestId, String orderNumber, Actor by);

    /**
     * The last open order has ended, and at least one was completed or returned: → REPORTED, and the callbacks fall due.
     */
    void reported(long requestId, Actor by);

    /** An order is taken back to work, or a rework order was opened: REPORTED → IN_PROGRESS, callbacks withdrawn. */
    void resumed(long requestId, Actor by);

    /** All callbacks have ended and none confirmed a disagreement: REPORTED → CLOSED. */
    void closed(long requestId, Actor by);

    /**
     * An order's limit has moved: the owner is promised the latest of the orders' limits (domain.md §4).
     *
     * @param finishDue the latest limit of its orders, {@code firstFinishDue} the latest first one
     */
    void promised(long requestId, String orderNumber, @Nullable Instant finishDue, @Nullable Instant firstFinishDue,
            Actor by);

    /** What an order or a callback shows of its request; empty when it lies outside the scope's sites. */
    Optional<RequestRef> find(long requestId);

    /** The same for several, by their ids. */
    Map<Long, RequestRef> findAll(Collection<Long> requestIds);
}
