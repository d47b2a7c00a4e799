package org.qiantai.deadline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is waited for (domain.md §4). Most are judged by the record's own standard, some by one of their own. */
public enum TimerKind {
    /** Somebody on site, or the first answer. */
    RESPOND(null),
    /** The work done. */
    FINISH(null),
    /** A date agreed, where the standard leaves the limit to that. */
    AGREEMENT(null),
    /** Somebody on the way, after a dispatch or the last chase call (R-08-22). */
    CHASE("CHASE"),
    /** Somebody at the door in the agreed window (R-07-4). */
    APPOINTMENT("APPOINTMENT"),
    /** The paper of an emergency that was worked on without any (R-03-35, C-22). */
    PAPERWORK(null),
    /** The centre head's word on a referred request. */
    DECISION("DECISION"),
    /** A second signature, or the answer to an extension. */
    APPROVAL("APPROVAL"),
    /** The call after the work (R-03-70). */
    CALLBACK("CALLBACK"),
    /** The area manager's look at it (R-03-71). */
    CHECK("CHECK"),
    /** The word promised to a caller (R-03-93). */
    REPLY("CALLBACK");

    private final @Nullable String standard;

    TimerKind(@Nullable String standard) { this.standard = standard; }

    /** The code of the standard that judges such a clock; empty where it is the record's. */
    public Optional<String> standard() {
        return Optional.ofNullable(standard);
    }
}
