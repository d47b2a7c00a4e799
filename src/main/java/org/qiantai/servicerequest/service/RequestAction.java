package org.qiantai.servicerequest.service;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Grant;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.transition.RecordAction;

/** What one can do with a request; the likely next step first. */
public enum RequestAction implements RecordAction {
    DECIDE("decision", true), DISPATCH("dispatch", true), RECORD_CALL("department-call", true), ANSWER("answer",
            true), REFER("referral", true), ADD_CALLER("caller", true), MERGE("merger", true),
    /** The standard leaves the limit open (R-06-23). */
    AGREE_DUE("agreed-due", true),
    /** R-03-49, R-06-24; an extension is a record of its own, at its own address. */
    EXTEND("extension", true),
    /** A drip has become a flood. */
    RAISE("emergency", true), RECLASSIFY("classification", true), REOPEN("reopening", true), CANCEL("cancellation",
            true), NOTE("note", true);

    private final String path;
    private final boolean form;

    RequestAction(String path, boolean form) {
        this.path = path;
        this.form = form;
    }

    /** The last part of the step's address. */
    public String path() { return path; }

    /** Whether the step asks for more than a click. */
    public boolean form() { return form; }

    /** Whether the step must have been asked for on the record's present version; a note or a call adds and never collides. */
    @Override
    public boolean needsFreshVersion(@Nullable Grant by) {
        return this != NOTE && this != RECORD_CALL && this != ADD_CALLER;
    }

    /** The states in which the step exists. */
    Set<RequestStatus> from() {
        return switch (this) {
            case DECIDE -> EnumSet.of(RequestStatus.AWAITING_DECISION);
            case ANSWER, REFER, MERGE, AGREE_DUE -> EnumSet.of(RequestStatus.LOGGED);
            case DISPATCH -> EnumSet.of(RequestStatus.LOGGED, RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS,
                    RequestStatus.REPORTED);
            case RECORD_CALL -> EnumSet.of(RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS);
            case EXTEND -> EnumSet.of(RequestStatus.LOGGED, RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS);
            case RAISE, RECLASSIFY, CANCEL -> EnumSet.of(RequestStatus.LOGGED, RequestStatus.AWAITING_DECISION,
                    RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS);
            case ADD_CALLER -> EnumSet.of(RequestStatus.LOGGED, RequestStatus.AWAITING_DECISION,
                    RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS, RequestStatus.REPORTED);
            case REOPEN -> EnumSet.of(RequestStatus.CLOSED, RequestStatus.ANSWERED);
            case NOTE -> EnumSet.allOf(RequestStatus.class);
        };
    }
}
