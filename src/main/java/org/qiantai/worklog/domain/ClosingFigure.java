package org.qiantai.worklog.domain;

import org.jspecify.annotations.Nullable;

/** What the program counts beside a check before closing. */
public enum ClosingFigure {
    /** Requests that nobody has answered or dispatched. */
    TO_DISPATCH("/requests?status=LOGGED&site="),
    /** Slips due back by the end of the day that are not on the desk's file (R-08-25). */
    SLIPS_OUT("/orders?queue=SLIPS_NOT_BACK&site="),
    /** Callbacks that have fallen due and are not made. */
    CALLBACKS_DUE("/callbacks?status=DUE&site="),
    /** What has been handed over today: none may be right, and may have been forgotten. */
    HANDOVERS_WRITTEN(null);

    private final @Nullable String list;

    ClosingFigure(@Nullable String list) { this.list = list; }

    /** Where the counted ones stand, the site's code to follow; null where it is the page itself. */
    public @Nullable String list() {
        return list;
    }
}
