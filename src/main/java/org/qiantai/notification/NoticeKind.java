package org.qiantai.notification;

/** What a notice is about; people and group webhooks choose by it what else than the inbox they want it in. */
public enum NoticeKind {
    /** Work has been dispatched or assigned: the department, the technician. */
    ORDER_DISPATCHED(true),
    /** An emergency was raised. */
    EMERGENCY(true),
    /** Nobody has left yet five minutes after dispatch, or overdue work was urged. */
    CHASE(false),
    /** A deadline draws near, is reached, or has passed. */
    DEADLINE(true),
    /** Somebody waits for a decision: a referral, an extension, a second signature. */
    APPROVAL_ASKED(true),
    /** The decision that was waited for. */
    APPROVAL_ANSWERED(true),
    /** The calendar lacks a year, or changed what is due when. */
    CALENDAR(true);

    private final boolean mailedUnlessRefused;

    NoticeKind(boolean mailedUnlessRefused) { this.mailedUnlessRefused = mailedUnlessRefused; }

    /** Whether it goes by e-mail, too, to people who have set nothing. */
    public boolean isMailedUnlessRefused() {
        return mailedUnlessRefused;
    }
}
