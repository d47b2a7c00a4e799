package org.qiantai.incident.domain;

import java.time.Instant;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a known outage, each with its sentence in the timeline. */
public sealed interface IncidentEvent extends TimelineEvent {
    record Published(Instant untilAt) implements IncidentEvent {}

    record Corrected(Instant untilAt) implements IncidentEvent {}

    record CallerLogged(String name, String requestNumber) implements IncidentEvent {}

    record Ended() implements IncidentEvent {}

    record CallerTold(String name) implements IncidentEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Published e -> Message.of("incident.event.published", e.untilAt);
            case Corrected e -> Message.of("incident.event.corrected", e.untilAt);
            case CallerLogged e -> Message.of("incident.event.callerLogged", e.name, e.requestNumber);
            case Ended _ -> Message.of("incident.event.ended");
            case CallerTold e -> Message.of("incident.event.callerTold", e.name);
        };
    }
}
