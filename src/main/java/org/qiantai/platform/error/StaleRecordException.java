package org.qiantai.platform.error;

import java.time.Instant;

/** The form was made from an older version of the record (409): somebody else was quicker, nothing was saved. */
public class StaleRecordException extends RuntimeException {
    private final String number;
    private final String changedBy;
    private final Instant changedAt;

    public StaleRecordException(String number, String changedBy, Instant changedAt) {
        super(number + " changed by " + changedBy);
        this.number = number;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    /** The record's number, or what else people call it by. */
    public String number() { return number; }

    public String changedBy() { return changedBy; }

    public Instant changedAt() { return changedAt; }
}
