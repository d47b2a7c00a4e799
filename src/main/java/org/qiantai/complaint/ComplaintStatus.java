package org.qiantai.complaint;

/** Where a complaint stands (domain.md §3). */
public enum ComplaintStatus {
    /** The desk has written it down. */
    RECEIVED,
    /** Explained on the spot, and the complainant was content. */
    EXPLAINED,
    /** Somebody looks into it, the same day (R-03-82). */
    INVESTIGATING,
    /** Findings and a proposal are before the director. */
    AWAITING_DECISION,
    /** A department carries out what was decided. */
    HANDLING,
    /** The written reply was given. */
    REPLIED,
    /** The complainant was called, and is content. */
    CLOSED
}
