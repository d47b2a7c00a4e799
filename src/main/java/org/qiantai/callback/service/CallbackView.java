package org.qiantai.callback.service;

import org.qiantai.callback.repository.CallbackQuery;

/** The lists people ask for, instead of single states. */
public enum CallbackView {
    /** Something is still to be done: a call, a check on site, a reply. */
    OPEN("(c.status IN ('DUE', 'VERIFYING') OR " + CallbackQuery.OWED + ")"),
    /** Discontent, and nobody has talked to them since (R-08-26). */
    DISSATISFIED("c.satisfaction <= 2 AND " + CallbackQuery.OWED),
    /** The same after the work was done again (G-16). */
    DISSATISFIED_AGAIN("c.satisfaction <= 2 AND c.round > 1 AND " + CallbackQuery.OWED),
    /** A reply was promised (R-03-93). */
    PROMISED("c.promised_reply_at IS NOT NULL AND " + CallbackQuery.OWED),
    /** What the reader found and is to confirm. */
    MINE("c.finder_id = :reader AND c.status = 'DUE'"),
    /** Nothing is left to do. */
    ENDED("c.status NOT IN ('DUE', 'VERIFYING') AND NOT coalesce(" + CallbackQuery.OWED + ", false)"), ALL("true");

    private final String sql;

    CallbackView(String sql) { this.sql = sql; }

    String sql() { return sql; }

    /** What waits is read from its oldest, what is over from its latest. */
    boolean oldestFirst() {
        return this != ENDED && this != ALL;
    }
}
