package org.qiantai.deadline.domain;

import java.time.Instant;
import org.qiantai.deadline.TimerKind;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What the program itself notes on a record whose clock has come so far (R-03-72). */
public sealed interface TimerEvent extends TimelineEvent {
    /** An emergency: told at once. */
    record EmergencyTold(Addressee senior) implements TimerEvent {}

    /** Nobody on the way: the desk is to urge. */
    record ToBeChased(Instant due) implements TimerEvent {}

    record LimitPassed(TimerKind kind, Instant due, Addressee senior) implements TimerEvent {}

    record StillOpen(TimerKind kind, Instant due, Addressee senior) implements TimerEvent {}

    /** Another calendar has moved its end. @param change as in {@link org.qiantai.deadline.DueTimesRecounted} */
    record DueTimesRecounted(TimerKind kind, String change, Instant before, Instant after) implements TimerEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case EmergencyTold e -> Message.of("clock.event.emergencyTold", addressee(e.senior));
            case ToBeChased e -> Message.of("clock.event.toBeChased", e.due);
            case LimitPassed e -> Message.of("clock.event.limitPassed", kind(e.kind), e.due, addressee(e.senior));
            case DueTimesRecounted e ->
                Message.of("clock.event.recounted", org.qiantai.deadline.DueTimesRecounted.named(e.change),
                        kind(e.kind), e.before, e.after);
            case StillOpen e -> Message.of("clock.event.stillOpen", kind(e.kind), e.due, addressee(e.senior));
        };
    }

    private static Message kind(TimerKind kind) { return Message.of("clock.kind." + kind); }

    private static Message addressee(Addressee addressee) { return Message.of("escalation.addressee." + addressee); }
}
