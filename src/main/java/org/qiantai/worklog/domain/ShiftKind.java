package org.qiantai.worklog.domain;

/** A day's two shifts, the earlier first. */
public enum ShiftKind {
    /** 白班: the desk's hours. */
    DAY,
    /** 夜班: from their end until the desk opens again. */
    NIGHT
}
