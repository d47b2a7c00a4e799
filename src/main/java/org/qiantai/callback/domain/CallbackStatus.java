package org.qiantai.callback.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where a callback stands (domain.md §3). It moves only along {@link #successors()}. */
public enum CallbackStatus {
    /** Somebody is to be asked. */
    DUE,
    /** Asked and agreed, or not reached in all the attempts there are. */
    DONE,
    /** What the caller says differs from the report; the area manager looks (R-03-71). */
    VERIFYING,
    /** The area manager has looked, and said what is done about it. */
    RESOLVED,
    /** The request went back to work before the call. */
    WITHDRAWN;

    public Set<CallbackStatus> successors() {
        return switch (this) {
            case DUE -> EnumSet.of(DONE, VERIFYING, WITHDRAWN);
            case VERIFYING -> EnumSet.of(RESOLVED);
            case DONE, RESOLVED, WITHDRAWN -> EnumSet.noneOf(CallbackStatus.class);
        };
    }

    public boolean isOpen() {
        return switch (this) {
            case DUE, VERIFYING -> true;
            case DONE, RESOLVED, WITHDRAWN -> false;
        };
    }
}
