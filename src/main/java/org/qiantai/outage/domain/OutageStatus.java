package org.qiantai.outage.domain;

/** Where a known outage stands. */
public enum OutageStatus {
    /** Everybody who takes a call reads it. */
    PUBLISHED,
    /** It is over; who called is told. */
    ENDED
}
