package org.qiantai.deadline.domain;

import java.time.Instant;
import org.qiantai.deadline.ClockKind;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What the program itself notes on a record whose clock has come so far (R-03-72). */
public sealed interface ClockEvent extends TimelineEvent {
    /** An emergency: told at once. */
    record EmergencyTold(Addressee senior) implements ClockEvent {}

    /** Nobody on the way: the desk is to urge. */
    record ToBeChased(Instant due) implements ClockEvent {}

    record LimitPassed(ClockKind kind, Instant due, Addressee senior) implements ClockEvent {}

    record StillOpen(ClockKind kind, Instant due, Addressee senior) implements ClockEvent {}

    /** Another calendar has moved its end. @param change as in {@link org.qiantai.deadline.Recounted} */
    record Recounted(ClockKind kind, String change, Instant before, Instant after) implements ClockEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case EmergencyTold e -> Message.of("clock.event.emergencyTold", addressee(e.senior));
            case ToBeChased e -> Message.of("clock.event.toBeChased", e.due);
            case LimitPassed e -> Message.of("clock.event.limitPassed", kind(e.kind), e.due, addressee(e.senior));
            case Recounted e -> Message.of("clock.event.recounted", org.qiantai.deadline.Recounted.named(e.change),
                    kind(e.kind), e.before, e.after);
            case StillOpen e -> Message.of("clock.event.stillOpen", kind(e.kind), e.due, addressee(e.senior));
        };
    }

    private static Message kind(ClockKind kind) { return Message.of("clock.kind." + kind); }

    private static Message addressee(Addressee addressee) { return Message.of("escalation.addressee." + addressee); }
}
