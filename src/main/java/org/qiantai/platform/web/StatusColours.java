package org.qiantai.platform.web;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Colours of states: blue waits, azure is under way, green is good, grey is over, orange needs somebody. */
@Component("statusColours")
public class StatusColours {
    private static final Map<String, Map<String, String>> COLOURS = Map.of(
            "request",
            Map.of("LOGGED", "blue", "AWAITING_DECISION", "purple", "DISPATCHED", "azure", "IN_PROGRESS", "azure",
                    "REPORTED", "orange", "ANSWERED", "green", "CLOSED", "green"),
            "order",
            Map.of("OPEN", "blue", "ASSIGNED", "azure", "ON_SITE", "azure", "QUOTED", "purple", "WORKING", "azure",
                    "COMPLETED", "orange", "REVIEWED", "teal", "FILED", "green"),
            "extension", Map.of("REQUESTED", "purple", "APPROVED", "green", "REJECTED", "red"),
            "callback", Map.of("DUE", "orange", "VERIFYING", "purple", "DONE", "green", "RESOLVED", "green"),
            "outage", Map.of("PUBLISHED", "orange"));

    /** The classes of a badge in the state's colour. */
    public String badge(String record, Object status) {
        String colour = of(record, status);
        return "badge bg-" + colour + "-lt text-" + colour + "-lt-fg";
    }

    /** A Tabler colour name; what has no colour of its own is over and grey. */
    public String of(String record, Object status) {
        return COLOURS.getOrDefault(record, Map.of()).getOrDefault(status.toString(), "secondary");
    }
}
