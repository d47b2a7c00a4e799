package org.qiantai.servicerequest;

import java.util.List;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.security.Actor;

/**
 * What a request asks of its repair orders, in its own transaction. Declared here and served by the module of the
 * orders, so that a dispatch and its orders commit together without a cycle.
 */
public interface OrdersOfRequest {
    /**
     * Opens one order for each department, notifies them, and returns the orders' numbers in the same order.
     *
     * @param departmentCodes who is to do the work
     */
    List<String> open(DispatchedRequest request, List<String> departmentCodes, Actor by);

    /** The request's orders, oldest first, for its page. */
    List<OrderSummary> of(long requestId);

    /** Whether every open order can still be cancelled: none is past ASSIGNED. */
    boolean areCancellable(long requestId);

    /** Cancels the open orders with their request. */
    void cancelAll(long requestId, String reason, Actor by);

    /** The open orders are judged by another category and promise from now on. */
    void reclassify(long requestId, String categoryCode, boolean emergency, DueTimes due, Actor by);

    /** An order on the request's page; the status is the name of its state, labelled by its own module. */
    record OrderSummary(String number, String departmentCode, String statusKey, boolean open, String workers,
            DueTimes due) {}
}
