package org.qiantai.repairorder.service;

/** Named narrowings of the list of orders: what waits for somebody. */
public enum OrderQueue {
    /** Five minutes gone since the dispatch or the last call and nobody has moved (R-08-22), or an emergency's paper is overdue (R-03-35). */
    CHASE,
    /** An emergency was worked on without paper, and the time for it is over (R-03-35, C-22). */
    PAPERWORK,
    /** Nobody has been named. */
    ASSIGN,
    /** Slips that the department signs (R-03-46). */
    REVIEW,
    /** Slips that came back from the review and are to be filled again. */
    CORRECTION,
    /** Indoor services, and returns of them, that still lack the centre head's signature (R-03-62, R-03-66). */
    COUNTERSIGN,
    /** Returns that wait for the department's signature (R-03-51). */
    RETURNS,
    /** Slips on the desk, to be received or refused (R-03-47). */
    RECEIVE,
    /** Assigned to the reader and not done, or the slip not filled. */
    MINE,
    /** Open past the limit. */
    OVERDUE,
    /** Open, and the limit is today. */
    DUE_TODAY,
    /** Work by agreement whose slip, or the month's interim one, is to be at the desk two days before the month ends (R-03-64, R-03-65). */
    MONTH_END,
    /** Done, and the slip is past its time (C-09); by agreement and not done, and the month's slip is (R-03-65). */
    SLIPS_NOT_BACK
}
