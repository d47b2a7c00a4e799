package org.qiantai.repairorder.domain;

import java.util.List;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What happens to the paper of an order, in the order's timeline. */
public sealed interface SlipEvent extends TimelineEvent {
    record Printed(List<SlipPart> parts) implements SlipEvent {}

    /** The earlier copies are void. */
    record Reprinted(List<SlipPart> parts) implements SlipEvent {}

    record HandedOut(SlipPart part, CopyHolder to, String name) implements SlipEvent {}

    record CameBack(SlipPart part) implements SlipEvent {}

    record Lost(SlipPart part) implements SlipEvent {}

    record Withdrawn(SlipPart part) implements SlipEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Printed e -> parts("order.event.printed.", e.parts);
            case Reprinted e -> parts("order.event.reprinted.", e.parts);
            case HandedOut e -> Message.of("order.event.copyHandedOut", label(e.part),
                    Message.of("order.holder." + e.to), e.name);
            case CameBack e -> Message.of("order.event.copyBack", label(e.part));
            case Lost e -> Message.of("order.event.copyLost", label(e.part));
            case Withdrawn e -> Message.of("order.event.copyVoid", label(e.part));
        };
    }

    private static Message label(SlipPart part) { return Message.of("order.copy." + part); }

    /** A sentence for every number of parts: how one joins them is the language's affair. */
    private static Message parts(String sentence, List<SlipPart> parts) {
        return Message.of(sentence + parts.size(), parts.stream().map(SlipEvent::label).toArray());
    }
}
