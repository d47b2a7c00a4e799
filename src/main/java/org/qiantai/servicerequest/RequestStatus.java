package org.qiantai.servicerequest;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands (domain.md §3). It moves only along {@link #successors()}. */
public enum RequestStatus {
    /** The desk has written it down. */
    LOGGED,
    /** Told what was wanted; no visit needed. */
    ANSWERED,
    /** The desk is not sure that the centre can do it; the centre head decides (R-03-39). */
    AWAITING_DECISION,
    /** The centre cannot or will not do it, and the caller knows why. */
    DECLINED,
    /** Somebody told us already; the caller was added to that request. */
    MERGED,
    /** Departments have their orders; nobody has begun. */
    DISPATCHED,
    /** A department is at it. */
    IN_PROGRESS,
    /** All departments have reported; the callers are to be called back (R-03-70). */
    REPORTED,
    /** The callers have been asked, and no disagreement was confirmed. */
    CLOSED,
    /** The owner no longer wishes it. */
    CANCELLED;

    /** Groups that people ask for, instead of single states. */
    public enum Group {
        /** Something is still to be done. */
        OPEN,
        /** Done, answered or closed. */
        DONE,
        /** Ended without the work: declined, merged, cancelled. */
        DROPPED
    }

    public Set<RequestStatus> successors() {
        return switch (this) {
            case LOGGED -> EnumSet.of(ANSWERED, AWAITING_DECISION, MERGED, DISPATCHED, CANCELLED);
            case AWAITING_DECISION -> EnumSet.of(LOGGED, DECLINED, CANCELLED);
            case DISPATCHED -> EnumSet.of(IN_PROGRESS, REPORTED, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(REPORTED, CANCELLED);
            case REPORTED -> EnumSet.of(IN_PROGRESS, CLOSED);
            case CLOSED, ANSWERED -> EnumSet.of(LOGGED);
            case DECLINED, MERGED, CANCELLED -> EnumSet.noneOf(RequestStatus.class);
        };
    }

    public Group group() {
        return switch (this) {
            case LOGGED, AWAITING_DECISION, DISPATCHED, IN_PROGRESS, REPORTED -> Group.OPEN;
            case ANSWERED, CLOSED -> Group.DONE;
            case DECLINED, MERGED, CANCELLED -> Group.DROPPED;
        };
    }

    public boolean isOpen() { return group() == Group.OPEN; }
}
