package org.qiantai.repairorder;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands (domain.md §3). It moves only along {@link #successors()}. */
public enum OrderStatus {
    /** Opened in the department's name; nobody has been named. */
    OPEN,
    /** Somebody is to go. */
    ASSIGNED,
    /** Somebody is there. */
    ON_SITE,
    /** The owner knows the price and has not answered. */
    QUOTED,
    /** The work is going on. */
    WORKING,
    /** Done, by word; the slip may still be open (R-03-45). */
    COMPLETED,
    /** The department has signed the slip (R-03-46). */
    REVIEWED,
    /** The desk has the slip, and it is complete (R-03-47). */
    FILED,
    /** It cannot be done; reason, signature and explanation are there (R-03-51, R-03-52). */
    RETURNED,
    /** Wrong, double, or no longer wished, before anybody went. */
    CANCELLED;

    /** Groups that people ask for, instead of single states. */
    public enum Group {
        /** The work is still to be done. */
        OPEN,
        /** The work is done; the slip may still be on its way. */
        DONE,
        /** Ended without the work: returned, cancelled. */
        DROPPED
    }

    public Set<OrderStatus> successors() {
        return switch (this) {
            case OPEN -> EnumSet.of(ASSIGNED, COMPLETED, RETURNED, CANCELLED);
            case ASSIGNED -> EnumSet.of(OPEN, ON_SITE, COMPLETED, RETURNED, CANCELLED);
            case ON_SITE -> EnumSet.of(OPEN, ASSIGNED, QUOTED, WORKING, RETURNED);
            case QUOTED -> EnumSet.of(WORKING, RETURNED);
            case WORKING -> EnumSet.of(COMPLETED, RETURNED);
            case COMPLETED -> EnumSet.of(WORKING, REVIEWED);
            case REVIEWED -> EnumSet.of(COMPLETED, FILED);
            case FILED, RETURNED, CANCELLED -> EnumSet.noneOf(OrderStatus.class);
        };
    }

    public Group group() {
        return switch (this) {
            case OPEN, ASSIGNED, ON_SITE, QUOTED, WORKING -> Group.OPEN;
            case COMPLETED, REVIEWED, FILED -> Group.DONE;
            case RETURNED, CANCELLED -> Group.DROPPED;
        };
    }

    public boolean isOpen() { return group() == Group.OPEN; }
}
