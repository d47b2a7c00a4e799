package org.qiantai.worklog.domain;

/** Whom an item is handed over to. */
public enum AcceptedBy {
    /** 下一班: whoever sits at the desk next. */
    NEXT_SHIFT,
    /** 秩序维护部: goes on with it after hours (R-03-79). */
    SECURITY
}
