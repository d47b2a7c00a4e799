package org.qiantai.contractor.domain;

import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;
import org.qiantai.contractor.ContractorVerdict;

/** What can happen to a crew under contract, each with its sentence in the timeline. */
public sealed interface ContractorEvent extends TimelineEvent {
    record Added(String name) implements ContractorEvent {}

    record Changed(String name) implements ContractorEvent {}

    record Evaluated(ContractorVerdict verdict) implements ContractorEvent {}

    record Ended(String name) implements ContractorEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Added e -> Message.of("contractor.event.added", e.name);
            case Changed e -> Message.of("contractor.event.changed", e.name);
            case Evaluated e -> Message.of("contractor.event.evaluated", Message.of("contractor.verdict." + e.verdict));
            case Ended e -> Message.of("contractor.event.ended", e.name);
        };
    }
}
