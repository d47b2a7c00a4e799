package org.qiantai.timeline;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.MessageArguments;

/** One entry as the pages read it. */
public record TimelineLine(Subject subject, Instant at, String actorName, @Nullable String onBehalfOf, String kind,
        List<String> arguments, @Nullable String from, @Nullable String to, @Nullable String note) {

    /** The sentence; its arguments are decoded by the page, which knows language and zone. */
    public Message sentence() {
        return new Message(kind, MessageArguments.decode(arguments));
    }

    /** Whether nobody did it: time has passed. */
    public boolean byProgram() { return "-".equals(actorName); }

    public boolean moved() { return to != null; }
}
