package org.qiantai.worklog.domain;

import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to an item handed over, each with its sentence. */
public sealed interface ShiftHandoverEvent extends TimelineEvent {
    record HandedOver(AcceptedBy taker) implements ShiftHandoverEvent {}

    /** @param text of the item, by which a reader knows which one it was */
    record Accepted(Shift shift, String text) implements ShiftHandoverEvent {}

    record Finished(String text) implements ShiftHandoverEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case HandedOver e -> Message.of("worklog.event.handedOver", Message.of("worklog.taker." + e.taker));
            case Accepted e -> Message.of("worklog.event.accepted", e.shift.day(),
                    Message.of("worklog.shift." + e.shift.kind()), e.text);
            case Finished e -> Message.of("worklog.event.finished", e.text);
        };
    }
}
