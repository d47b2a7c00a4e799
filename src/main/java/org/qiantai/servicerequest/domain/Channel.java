package org.qiantai.servicerequest.domain;

/** How the desk came to know. */
public enum Channel {
    PHONE, WALK_IN,
    /** A text message or a chat. */
    MESSAGE, LETTER,
    /** Found by company staff, who then go the same way as everybody (R-03-31). */
    STAFF
}
