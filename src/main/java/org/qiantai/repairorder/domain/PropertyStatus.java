package org.qiantai.repairorder.domain;

/** Where the record of an owner's thing stands: only damage is decided upon. */
public enum PropertyStatus {
    NOTED,
    /** A compensation waits for a yes or a no. */
    PROPOSED, AGREED, REFUSED
}
