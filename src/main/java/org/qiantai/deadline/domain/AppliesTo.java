package org.qiantai.deadline.domain;

/** The kind of record, or of waiting, a standard judges. */
public enum AppliesTo {
    /** A request and its repair orders. */
    ORDER, COMPLAINT,
    /** A request that only wants to know something. */
    INQUIRY,
    /** The first minutes after a dispatch. */
    DISPATCH,
    /** A referred request. */
    DECISION,
    /** An extension, or a second signature. */
    APPROVAL, CALLBACK,
    /** An area manager's check on site. */
    CHECK, APPOINTMENT;

    /** Whether a record's standard is chosen among several; the others are asked for by one code each. */
    public boolean isChosen() {
        return switch (this) {
            case ORDER, COMPLAINT, INQUIRY -> true;
            case DISPATCH, DECISION, APPROVAL, CALLBACK, CHECK, APPOINTMENT -> false;
        };
    }
}
