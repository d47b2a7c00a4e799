package org.qiantai.servicerequest.domain;

import java.time.Instant;
import java.util.List;
import org.qiantai.platform.error.Message;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a request, each with its sentence in the timeline. */
public sealed interface RequestEvent extends TimelineEvent {
    record Logged(Channel channel) implements RequestEvent {}

    record Answered() implements RequestEvent {}

    record Referred() implements RequestEvent {}

    record Accepted() implements RequestEvent {}

    record Declined(String toldHow) implements RequestEvent {}

    record MergedInto(String number) implements RequestEvent {}

    record CallerAdded(String name) implements RequestEvent {}

    record Dispatched(List<String> departments, List<String> orderNumbers) implements RequestEvent {}

    record DepartmentCalled(String department, String spokenTo) implements RequestEvent {}

    record Begun(String orderNumber) implements RequestEvent {}

    record Reported() implements RequestEvent {}

    record Resumed() implements RequestEvent {}

    record Closed() implements RequestEvent {}

    record Cancelled() implements RequestEvent {}

    record Reopened() implements RequestEvent {}

    record Reclassified(String before, String after) implements RequestEvent {}

    /** The limit of one of its orders has moved, and with it what the owner is promised. */
    record Promised(String orderNumber, Instant finishDue) implements RequestEvent {}

    /** The standard leaves the limit open, and this was agreed. */
    record DueAgreed(Instant due, String with, String how) implements RequestEvent {}

    record RaisedToEmergency() implements RequestEvent {}

    record Noted() implements RequestEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Logged e -> Message.of("request.event.logged", Message.of("request.channel." + e.channel));
            case Answered _ -> Message.of("request.event.answered");
            case Referred _ -> Message.of("request.event.referred");
            case Accepted _ -> Message.of("request.event.accepted");
            case Declined e -> Message.of("request.event.declined", e.toldHow);
            case MergedInto e -> Message.of("request.event.mergedInto", e.number);
            case CallerAdded e -> Message.of("request.event.callerAdded", e.name);
            case Dispatched e -> Message.of("request.event.dispatched", String.join("、", e.departments),
                    String.join("、", e.orderNumbers));
            case DepartmentCalled e -> Message.of("request.event.departmentCalled", e.department, e.spokenTo);
            case Begun e -> Message.of("request.event.begun", e.orderNumber);
            case Reported _ -> Message.of("request.event.reported");
            case Resumed _ -> Message.of("request.event.resumed");
            case Closed _ -> Message.of("request.event.closed");
            case Cancelled _ -> Message.of("request.event.cancelled");
            case Reopened _ -> Message.of("request.event.reopened");
            case Reclassified e -> Message.of("request.event.reclassified", e.before, e.after);
            case Promised e -> Message.of("request.event.promised", e.orderNumber, e.finishDue);
            case DueAgreed e -> Message.of("request.event.dueAgreed", e.due, e.with, e.how);
            case RaisedToEmergency _ -> Message.of("request.event.raisedToEmergency");
            case Noted _ -> Message.of("request.event.noted");
        };
    }
}
