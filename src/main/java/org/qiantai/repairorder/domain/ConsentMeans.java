package org.qiantai.repairorder.domain;

/** How the owner answered a quotation. */
public enum ConsentMeans {
    /** With their name. */
    SIGNED,
    /** By telephone, heard by one of us. */
    PHONE
}
