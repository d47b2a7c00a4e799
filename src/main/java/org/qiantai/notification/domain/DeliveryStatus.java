package org.qiantai.notification.domain;

/** Where a message that leaves the house stands. */
public enum DeliveryStatus {
    /** To be sent, or sent again, at its due time. */
    PENDING,
    /** Taken by the mail server or the webhook. */
    SENT,
    /** Refused as often as it is tried: an administrator may send it again. */
    DEAD,
    /** Nobody wants it any more: the webhook was switched off, the person left or said no. */
    DROPPED
}
