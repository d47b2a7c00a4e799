package org.qiantai.vendor.domain;

import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;
import org.qiantai.vendor.VendorVerdict;

/** What can happen to a crew under contract, each with its sentence in the timeline. */
public sealed interface VendorEvent extends TimelineEvent {
    record Added(String name) implements VendorEvent {}

    record Changed(String name) implements VendorEvent {}

    record Evaluated(VendorVerdict verdict) implements VendorEvent {}

    record Ended(String name) implements VendorEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Added e -> Message.of("vendor.event.added", e.name);
            case Changed e -> Message.of("vendor.event.changed", e.name);
            case Evaluated e -> Message.of("vendor.event.evaluated", Message.of("vendor.verdict." + e.verdict));
            case Ended e -> Message.of("vendor.event.ended", e.name);
        };
    }
}
