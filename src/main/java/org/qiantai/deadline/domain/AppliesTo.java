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
    CHECK, APPOINTMENT
}
