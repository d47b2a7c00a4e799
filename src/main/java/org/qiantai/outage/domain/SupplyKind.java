package org.qiantai.outage.domain;

/** What is off. */
public enum SupplyKind {
    WATER, HOT_WATER, POWER, LIFT, HEATING, AIR_CONDITIONING, GAS, NETWORK,
    /** Anything else that many people call about. */
    OTHER
}
