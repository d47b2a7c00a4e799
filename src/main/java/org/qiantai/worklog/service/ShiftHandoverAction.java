package org.qiantai.worklog.service;

import org.qiantai.transition.RecordAction;

/** What may be done with something handed over. */
public enum ShiftHandoverAction implements RecordAction {
    /** By whoever takes it over, once a shift. */
    ACCEPT,
    /** It is dealt with, and this came of it. */
    FINISH;

    /** The last part of the step's address. */
    public String path() {
        return switch (this) {
            case ACCEPT -> "acceptance";
            case FINISH -> "completion";
        };
    }
}
