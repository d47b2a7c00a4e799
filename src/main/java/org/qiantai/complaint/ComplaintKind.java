package org.qiantai.complaint;

import org.qiantai.deadline.Severity;

/** What is complained about; it says by which standard the complaint is judged (R-06-11..19). */
public enum ComplaintKind {
    /** How somebody of the staff behaved. */
    ATTITUDE,
    /** No water, no power, water running, a blocked drain: somebody at once. */
    REPAIR_URGENT,
    /** A lamp, a lock, small parts. */
    REPAIR_SIMPLE,
    /** A repair that takes the time agreed with the owner. */
    REPAIR_OTHER,
    /** A public part, hard to live with or dangerous. */
    PUBLIC_HAZARD,
    /** A public part otherwise. */
    PUBLIC,
    /** Another owner's conduct: smell or noise of fit-out, noise in rest hours. */
    NEIGHBOUR, OTHER;

    /** The code of the standard that such a complaint is judged by where none is more specific. */
    public String standard(Severity severity) {
        return switch (this) {
            case ATTITUDE -> severity == Severity.ORDINARY ? "CP_ATTITUDE" : "CP_ATTITUDE_SERIOUS";
            case REPAIR_URGENT, REPAIR_SIMPLE, REPAIR_OTHER, PUBLIC_HAZARD, PUBLIC, NEIGHBOUR, OTHER -> "CP_" + name();
        };
    }

    public boolean isPublicArea() {
        return switch (this) {
            case PUBLIC_HAZARD, PUBLIC -> true;
            case ATTITUDE, REPAIR_URGENT, REPAIR_SIMPLE, REPAIR_OTHER, NEIGHBOUR, OTHER -> false;
        };
    }
}
