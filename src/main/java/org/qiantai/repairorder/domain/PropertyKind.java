package org.qiantai.repairorder.domain;

/** How the work touches what belongs to the owner. */
public enum PropertyKind {
    /** Brought by the owner to be installed: checked first (R-03-41). */
    SUPPLIED,
    /** Moved out of the way, with the owner's consent (R-07-7). */
    MOVED,
    /** Damaged: apologised for, and compensated at its price (R-07-8). */
    DAMAGED
}
