package org.qiantai.callback.service;

import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.transition.RecordAction;

/** What one can do with a callback; the likely next step first. */
public enum CallbackAction implements RecordAction {
    CHECK("check"), CALL("call"), REPLY("reply"),
    /** R-03-49; an extension is a record of its own, at its own address. */
    EXTEND("extension");

    private final String path;

    CallbackAction(String path) { this.path = path; }

    /** The last part of the step's address. */
    public String path() { return path; }

    /** Whether the step exists for a record in that state. */
    boolean exists(CallbackStatus status, boolean owesReply) {
        return switch (this) {
            case CHECK -> status == CallbackStatus.VERIFYING;
            case CALL, EXTEND -> status == CallbackStatus.DUE;
            case REPLY -> owesReply;
        };
    }
}
