package org.qiantai.servicerequest;

import java.util.Optional;
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

    /** What an order or a callback shows of its request; empty when it lies outside the scope's sites. */
    Optional<RequestRef> find(long requestId);
}
