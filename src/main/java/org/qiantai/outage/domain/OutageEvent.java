package org.qiantai.outage.domain;

import java.time.Instant;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a known outage, each with its sentence in the timeline. */
public sealed interface OutageEvent extends TimelineEvent {
    record Published(Instant untilAt) implements OutageEvent {}

    record Corrected(Instant untilAt) implements OutageEvent {}

    record CallerLogged(String name, String requestNumber) implements OutageEvent {}

    record Ended() implements OutageEvent {}

    record CallerTold(String name) implements OutageEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Published e -> Message.of("outage.event.published", e.untilAt);
            case Corrected e -> Message.of("outage.event.corrected", e.untilAt);
            case CallerLogged e -> Message.of("outage.event.callerLogged", e.name, e.requestNumber);
            case Ended _ -> Message.of("outage.event.ended");
            case CallerTold e -> Message.of("outage.event.callerTold", e.name);
        };
    }
}
