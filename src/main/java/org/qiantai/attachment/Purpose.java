package org.qiantai.attachment;

/** What a photo or a paper is for. */
public enum Purpose {
    /** The state in which the work was found. */
    BEFORE,
    /** The work as it was left. */
    AFTER,
    /** An agreement, an invoice, a certificate, the owner's own papers (R-03-58). */
    DOCUMENT,
    /** Whatever else was shown or sent. */
    OTHER
}
