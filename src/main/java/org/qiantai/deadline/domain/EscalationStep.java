package org.qiantai.deadline.domain;

/** How far a clock has come, in the order in which that happens. */
public enum EscalationStep {
    /** It has begun: for emergencies. */
    AT_ONCE,
    /** Most of its time is gone. */
    SOON,
    /** Its time is gone. */
    LIMIT,
    /** Its time was gone a while ago. */
    LATER
}
