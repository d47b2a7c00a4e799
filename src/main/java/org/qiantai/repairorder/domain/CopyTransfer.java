package org.qiantai.repairorder.domain;

/** What may happen to a copy once it is printed. */
public enum CopyTransfer {
    HAND_OUT, BACK, LOSE, VOID
}
