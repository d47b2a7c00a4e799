package org.qiantai.servicerequest.domain;

import java.time.Instant;
import java.util.List;
import org.qiantai.deadline.Circumstances;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
import org.qiantai.timeline.TimelineEvent;

/** What can happen to a request, each with its sentence in the timeline. */
public sealed interface RequestEvent extends TimelineEvent {
    record Logged(Channel channel, Circumstances known) implements RequestEvent {}

    record Answered() implements RequestEvent {}

    record Referred() implements RequestEvent {}

    record Accepted() implements RequestEvent {}

    record Declined(String toldHow) implements RequestEvent {}

    record MergedInto(String number) implements RequestEvent {}

    record CallerAdded(String name) implements RequestEvent {}

    record Dispatched(Name departments, List<String> orderNumbers) implements RequestEvent {}

    record DepartmentCalled(Name department, String spokenTo) implements RequestEvent {}

    record Begun(String orderNumber) implements RequestEvent {}

    record Reported() implements RequestEvent {}

    record Resumed() implements RequestEvent {}

    record Closed() implements RequestEvent {}

    record Cancelled() implements RequestEvent {}

    record Reopened() implements RequestEvent {}

    record Reclassified(Name before, Name after, Circumstances now) implements RequestEvent {}

    /** The same category, but graver or less grave than it seemed, or before the owner moved in. */
    record Reassessed(Circumstances now) implements RequestEvent {}

    /** The limit of one of its orders has moved, and with it what the owner is promised. */
    record Promised(String orderNumber, Instant finishDue) implements RequestEvent {}

    /** The standard leaves the limit open, and this was agreed. */
    record DueAgreed(Instant due, String with, String how) implements RequestEvent {}

    record RaisedToEmergency() implements RequestEvent {}

    record Noted() implements RequestEvent {}

    @Override
    default Message sentence() {
        return switch (this) {
            case Logged e when e.known.isOrdinary() -> Message.of("request.event.logged", channel(e));
            case Logged e -> Message.of("request.event.loggedAs", channel(e), words(e.known));
            case Answered _ -> Message.of("request.event.answered");
            case Referred _ -> Message.of("request.event.referred");
            case Accepted _ -> Message.of("request.event.accepted");
            case Declined e -> Message.of("request.event.declined", e.toldHow);
            case MergedInto e -> Message.of("request.event.mergedInto", e.number);
            case CallerAdded e -> Message.of("request.event.callerAdded", e.name);
            case Dispatched e -> Message.of("request.event.dispatched", e.departments,
                    String.join("、", e.orderNumbers));
            case DepartmentCalled e -> Message.of("request.event.departmentCalled", e.department, e.spokenTo);
            case Begun e -> Message.of("request.event.begun", e.orderNumber);
            case Reported _ -> Message.of("request.event.reported");
            case Resumed _ -> Message.of("request.event.resumed");
            case Closed _ -> Message.of("request.event.closed");
            case Cancelled _ -> Message.of("request.event.cancelled");
            case Reopened _ -> Message.of("request.event.reopened");
            case Reclassified e when e.now.isOrdinary() ->
                Message.of("request.event.reclassified", e.before, e.after);
            case Reclassified e -> Message.of("request.event.reclassifiedAs", e.before, e.after, words(e.now));
            case Reassessed e -> Message.of("request.event.reassessed", words(e.now));
            case Promised e -> Message.of("request.event.promised", e.orderNumber, e.finishDue);
            case DueAgreed e -> Message.of("request.event.dueAgreed", e.due, e.with, e.how);
            case RaisedToEmergency _ -> Message.of("request.event.raisedToEmergency");
            case Noted _ -> Message.of("request.event.noted");
        };
    }

    private static Message channel(Logged logged) { return Message.of("request.channel." + logged.channel); }

    private static Message words(Circumstances known) {
        return Message.of((known.beforeMoveIn() ? "request.beforeMoveIn." : "request.severity.") + known.severity());
    }
}
