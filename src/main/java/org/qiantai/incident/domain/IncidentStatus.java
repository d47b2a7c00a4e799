package org.qiantai.incident.domain;

/** Where a known outage stands. */
public enum IncidentStatus {
    /** Everybody who takes a call reads it. */
    PUBLISHED,
    /** It is over; who called is told. */
    ENDED
}
