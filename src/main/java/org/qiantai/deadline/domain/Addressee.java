package org.qiantai.deadline.domain;

/** Whom a rule tells, the most senior last. */
public enum Addressee {
    /** The receptionists. */
    DESK, AREA_MANAGER,
    /** The supervisor of the record's department; the CS supervisor for one that has none. */
    DEPARTMENT,
    /** The supervisor of the front desk. */
    CS_SUPERVISOR, CENTER_HEAD, DIRECTOR
}
