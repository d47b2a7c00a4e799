package org.qiantai.repairorder.domain;

/** Where an order's first limit comes from. */
public enum DueBasis {
    /** The service standard counted it. */
    STANDARD,
    /** The standard leaves it open; it was agreed (R-03-57, R-03-58). */
    AGREED,
    /** The owner wished it later, in time and within the standard's cap (C-01). */
    OWNER_REQUEST
}
