package org.qiantai.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/**
 * One extension as the pages show it.
 *
 * @param ordinal the record's how many-th
 * @param presentDue the limit when it was asked for
 * @param late asked for when that limit had passed
 * @param statusChangedBy who answered, or withdrew it; {@code statusChangedAt} when
 * @param note the answer's words
 */
public record ExtensionLine(String number, int ordinal, ExtensionStatus status, ExtensionLevel level,
        ExtensionCause cause, String reason, Instant presentDue, Instant newDue, boolean late, DelayNotice told,
        @Nullable OwnerConsent consent, String requestedBy, Instant requestedAt, String statusChangedBy,
        Instant statusChangedAt,
        @Nullable String note, boolean mayDecide, boolean mayWithdraw) {
    /** Why nobody can ask for one more: one is waiting already. */
    public static Optional<Message> waiting(Collection<ExtensionLine> lines) {
        return lines.stream().filter(ExtensionLine::isOpen).findFirst()
                .map(open -> Message.of("extension.refusal.waits", Message.of("role." + open.level())));
    }

    public boolean isOpen() { return status == ExtensionStatus.REQUESTED; }

    /** How much more time is asked for. */
    public Duration more() { return Duration.between(presentDue, newDue); }
}
