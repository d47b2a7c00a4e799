package org.qiantai.deadline;

import java.util.EnumSet;
import java.util.Set;

/** Where the asking for a later limit stands (domain.md §3). It moves only along {@link #successors()}. */
public enum ExtensionStatus {
    /** Asked for; the limit has not moved. */
    REQUESTED,
    /** The limit has moved. */
    APPROVED,
    /** The limit stays, and the answer says why. */
    REJECTED,
    /** No longer wanted by those who asked. */
    WITHDRAWN,
    /** The record ended before anybody answered. */
    LAPSED;

    public Set<ExtensionStatus> successors() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(APPROVED, REJECTED, WITHDRAWN, LAPSED);
            case APPROVED, REJECTED, WITHDRAWN, LAPSED -> EnumSet.noneOf(ExtensionStatus.class);
        };
    }
}
