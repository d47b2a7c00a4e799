package org.qiantai.deadline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One extension as the pages show it.
 *
 * @param ordinal the record's how many-th
 * @param presentDue the limit when it was asked for
 * @param late asked for when that limit had passed
 * @param movedBy who answered, or withdrew it; {@code movedAt} when
 * @param note the answer's words
 */
public record ExtensionLine(String number, int ordinal, ExtensionStatus status, ExtensionLevel level,
        ExtensionCause cause, String reason, Instant presentDue, Instant newDue, boolean late, Telling told,
        @Nullable OwnerAssent assent, String requestedBy, Instant requestedAt, String movedBy, Instant movedAt,
        @Nullable String note, boolean mayDecide, boolean mayWithdraw) {
    public boolean isOpen() { return status == ExtensionStatus.REQUESTED; }

    /** How much more time is asked for. */
    public Duration more() { return Duration.between(presentDue, newDue); }
}
