package org.qiantai.loan.domain;

/** How a thing came back. */
public enum ItemCondition {
    GOOD, DAMAGED,
    /** It will not come back. */
    LOST
}
