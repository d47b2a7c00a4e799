package org.qiantai.complaint.domain;

import org.qiantai.complaint.ComplaintKind;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a complaint, each with its sentence in the timeline. */
public sealed interface ComplaintEvent extends TimelineEvent {
    record Received(ComplaintKind kind, Severity severity) implements ComplaintEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Received e -> Message.of("complaint.event.received", Message.of("complaint.kind." + e.kind),
                    Message.of("complaint.severity." + e.severity));
        };
    }
}
