package org.qiantai.incident.domain;

/** What is off. */
public enum IncidentKind {
    WATER, HOT_WATER, POWER, LIFT, HEATING, AIR_CONDITIONING, GAS, NETWORK,
    /** Anything else that many people call about. */
    OTHER
}
