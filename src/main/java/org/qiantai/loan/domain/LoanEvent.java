package org.qiantai.loan.domain;

import java.time.Instant;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a thing lent out, each with its sentence in the timeline. */
public sealed interface LoanEvent extends TimelineEvent {
    record Lent(String item, String borrower, Instant dueAt) implements LoanEvent {}

    record Prolonged(Instant dueAt) implements LoanEvent {}

    record Returned(ItemCondition condition) implements LoanEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Lent e -> Message.of("loan.event.lent", e.item, e.borrower, e.dueAt);
            case Prolonged e -> Message.of("loan.event.prolonged", e.dueAt);
            case Returned e -> Message.of("loan.event.returned", Message.of("loan.condition." + e.condition));
        };
    }
}
