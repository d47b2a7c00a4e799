package org.qiantai.repairorder.domain;

/** Who has a printed copy in hand. */
public enum CopyHolder {
    OWNER, TECHNICIAN, DEPARTMENT, FINANCE
}
