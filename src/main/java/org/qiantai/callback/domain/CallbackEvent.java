package org.qiantai.callback.domain;

import java.time.Instant;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a callback, each with its sentence in the timeline. */
public sealed interface CallbackEvent extends TimelineEvent {
    record FellDue(Instant dueAt) implements CallbackEvent {}

    record NotReached(int attempt) implements CallbackEvent {}

    record GivenUp(int attempts) implements CallbackEvent {}

    record Agreed(int satisfaction) implements CallbackEvent {}

    record Disagreed(int satisfaction) implements CallbackEvent {}

    record Confirmed(String reworkOrder) implements CallbackEvent {}

    record NotConfirmed() implements CallbackEvent {}

    record Replied() implements CallbackEvent {}

    record Withdrawn() implements CallbackEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case FellDue e -> Message.of("callback.event.fellDue", e.dueAt);
            case NotReached e -> Message.of("callback.event.notReached", e.attempt);
            case GivenUp e -> Message.of("callback.event.givenUp", e.attempts);
            case Agreed e -> Message.of("callback.event.agreed", satisfaction(e.satisfaction));
            case Disagreed e -> Message.of("callback.event.disagreed", satisfaction(e.satisfaction));
            case Confirmed e -> Message.of("callback.event.confirmed", e.reworkOrder);
            case NotConfirmed _ -> Message.of("callback.event.notConfirmed");
            case Replied _ -> Message.of("callback.event.replied");
            case Withdrawn _ -> Message.of("callback.event.withdrawn");
        };
    }

    private static Message satisfaction(int grade) { return Message.of("callback.satisfaction." + grade); }
}
