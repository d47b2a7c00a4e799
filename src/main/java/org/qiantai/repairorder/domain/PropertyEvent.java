package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What the order's timeline says of the owner's things. */
public sealed interface PropertyEvent extends TimelineEvent {
    record Checked(String item) implements PropertyEvent {}

    record FoundDefective(String item, String toldTo) implements PropertyEvent {}

    record Moved(String item, String agreedBy) implements PropertyEvent {}

    record Damaged(String item, BigDecimal amount) implements PropertyEvent {}

    record Compensated(String item, BigDecimal amount) implements PropertyEvent {}

    record NotCompensated(String item) implements PropertyEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Checked e -> Message.of("order.event.thingChecked", e.item);
            case FoundDefective e -> Message.of("order.event.thingDefective", e.item, e.toldTo);
            case Moved e -> Message.of("order.event.thingMoved", e.item, e.agreedBy);
            case Damaged e -> Message.of("order.event.thingDamaged", e.item, e.amount);
            case Compensated e -> Message.of("order.event.compensated", e.item, e.amount);
            case NotCompensated e -> Message.of("order.event.notCompensated", e.item);
        };
    }
}
