package org.qiantai.demo.story;

import java.util.List;
import java.util.stream.Stream;

/** A state that a demo is to show. */
record State(String subject, String name) {

    static final List<State> ALL = Stream.of(
            of(RequestLife.SUBJECT, "LOGGED", "ANSWERED", "AWAITING_DECISION", "DECLINED", "MERGED", "DISPATCHED",
                    "IN_PROGRESS", "REPORTED", "CLOSED", "CANCELLED"),
            of(OrderLife.SUBJECT, "OPEN", "ASSIGNED", "ON_SITE", "QUOTED", "WORKING", "COMPLETED", "REVIEWED", "FILED",
                    "RETURNED", "CANCELLED"),
            of(CallbackLife.SUBJECT, "DUE", "DONE", "VERIFYING", "RESOLVED", "WITHDRAWN"),
            of(ExtensionLife.SUBJECT, "WAITING CENTER_HEAD", "WAITING DIRECTOR", "LATE", "INQUIRY", "APPROVED",
                    "REJECTED", "LAPSED"))
            .flatMap(states -> states).toList();

    private static Stream<State> of(String subject, String... names) {
        return Stream.of(names).map(name -> new State(subject, name));
    }
}
