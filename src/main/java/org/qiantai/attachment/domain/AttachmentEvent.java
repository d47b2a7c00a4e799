package org.qiantai.attachment.domain;

import org.qiantai.attachment.Purpose;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a record's attachments, each with its sentence in the timeline. */
public sealed interface AttachmentEvent extends TimelineEvent {
    record Added(Purpose purpose, int count) implements AttachmentEvent {}

    record Removed(String name) implements AttachmentEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Added e ->
                Message.of("attachment.event.added", Message.of("attachment.purpose." + e.purpose), e.count);
            case Removed e -> Message.of("attachment.event.removed", e.name);
        };
    }
}
