package org.qiantai.worklog.domain;

/** What an entry is about: one log with types, not four books (C-44). */
public enum EntryType {
    /** 接待: callers, calls, slips. */
    RECEPTION,
    /** 巡查: what was seen on a round. */
    PATROL,
    /** 突发: emergencies, and whatever else must not be overlooked. */
    OUTAGE,
    /** 交接: left for others to go on with. */
    HANDOVER
}
