package org.qiantai.deadline.domain;

import java.time.Instant;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What happened to a record's limit by extensions; stands in the record's own timeline. */
public sealed interface ExtensionEvent extends TimelineEvent {
    record Requested(Instant presentDue, Instant newDue, ExtensionCause cause) implements ExtensionEvent {}

    /** Asked for when the limit had passed. */
    record RequestedLate(Instant presentDue, Instant newDue, ExtensionCause cause) implements ExtensionEvent {}

    record Approved(Instant presentDue, Instant newDue) implements ExtensionEvent {}

    record Rejected(Instant newDue) implements ExtensionEvent {}

    record Withdrawn(Instant newDue) implements ExtensionEvent {}

    record Lapsed(Instant newDue) implements ExtensionEvent {}

    static ExtensionEvent requested(Extension extension) {
        return extension.isLate()
                ? new RequestedLate(extension.presentDue(), extension.newDue(), extension.cause())
                : new Requested(extension.presentDue(), extension.newDue(), extension.cause());
    }

    @Override
    default Message sentence() {
        return switch (this) {
            case Requested e -> Message.of("extension.event.requested", e.presentDue, e.newDue, cause(e.cause));
            case RequestedLate e -> Message.of("extension.event.requestedLate", e.presentDue, e.newDue, cause(e.cause));
            case Approved e -> Message.of("extension.event.approved", e.presentDue, e.newDue);
            case Rejected e -> Message.of("extension.event.rejected", e.newDue);
            case Withdrawn e -> Message.of("extension.event.withdrawn", e.newDue);
            case Lapsed e -> Message.of("extension.event.lapsed", e.newDue);
        };
    }

    private static Message cause(ExtensionCause cause) { return Message.of("extension.cause." + cause); }
}
