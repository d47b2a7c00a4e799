package org.qiantai.worklog.domain;

import java.util.List;
import java.util.stream.Stream;

/** Which acts of the timeline make up the desk's day; all else is the departments' own. */
public final class DayActs {
    /** What the desk did for those who came or rang, and with the slips. */
    public static final List<String> RECEPTION = List.of("request.event.logged", "request.event.answered",
            "request.event.referred", "request.event.declined", "request.event.mergedInto", "request.event.callerAdded",
            "request.event.dispatched", "request.event.departmentCalled", "request.event.cancelled",
            "request.event.reopened", "request.event.reclassified", "order.event.chased", "order.event.received",
            "order.event.refused", "order.event.refusedIncomplete", "callback.event.notReached",
            "callback.event.givenUp", "callback.event.agreed", "callback.event.disagreed", "callback.event.replied");

    public static final List<String> HANDOVER = List.of("worklog.event.handedOver", "worklog.event.accepted",
            "worklog.event.finished");

    /** An outage by itself; so is all of the above about an emergency. */
    public static final String RAISED = "request.event.raisedToEmergency";

    public static final List<String> ALL = Stream.of(RECEPTION, HANDOVER, List.of(RAISED)).flatMap(List::stream)
            .toList();

    private DayActs() {}
}
