package org.qiantai.repairorder.domain;

/** Where a printed copy is. */
public enum CopyCustody {
    /** Printed, and still at the desk. */
    AT_DESK,
    /** Handed out, and awaited. */
    OUT,
    /** Back at the desk. */
    BACK,
    /** With whom it stays: the owner, the department's archive, finance. */
    KEPT,
    /** Nobody finds it. */
    LOST,
    /** Does not count any more: printed anew, or withdrawn. */
    VOID
}
