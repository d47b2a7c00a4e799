package org.qiantai.repairorder.domain;

/** Who has a printed copy in hand. */
public enum SlipHolder {
    OWNER, TECHNICIAN, DEPARTMENT, FINANCE
}
