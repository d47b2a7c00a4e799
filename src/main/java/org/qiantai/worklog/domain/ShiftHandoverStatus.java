package org.qiantai.worklog.domain;

/** What has become of an item handed over. */
public enum ShiftHandoverStatus {
    /** Written down; nobody has taken it over yet. */
    OPEN,
    /** Somebody has taken it over; the next shift takes it over again. */
    ACCEPTED,
    /** Dealt with, and it is written down how. */
    DONE
}
