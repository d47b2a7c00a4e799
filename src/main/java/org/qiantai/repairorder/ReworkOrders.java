package org.qiantai.repairorder;

import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;

/** Sends a department back when the check on site has confirmed the owner's word (R-03-71). */
public interface ReworkOrders {
    /**
     * Opens an order that repairs another one, for the same department and with clocks of its own from now on, and takes
     * the request back to work. In the caller's transaction.
     *
     * @param originalNumber the order whose work was not right
     * @return the new order's number
     * @throws NotFoundException when the scope's sites have no such order
     */
    String open(String originalNumber, String reason, Actor by);
}
