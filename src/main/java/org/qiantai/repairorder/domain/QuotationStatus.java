package org.qiantai.repairorder.domain;

/** What became of a quotation. */
public enum QuotationStatus {
    /** The owner has been told. */
    PROPOSED,
    /** The owner agrees. */
    CONSENTED,
    /** The owner does not agree. */
    DECLINED,
    /** Quoted anew before the owner answered. */
    SUPERSEDED
}
