package org.qiantai.deadline;

/** Whose signatures a slip needs (C-08): indoor services also the centre head's (R-03-62, R-03-66). */
public enum WorkFamily {
    REPAIR, INDOOR_SERVICE, INTERNAL
}
