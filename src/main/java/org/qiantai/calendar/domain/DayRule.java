package org.qiantai.calendar.domain;

/** What a calendar says about a day. */
public enum DayRule {
    /** 放假: nobody works. */
    HOLIDAY,
    /** 上班: worked, on a weekend as a make-up day, else perhaps with hours of its own. */
    WORKDAY,
    /** Nothing of its own: the company's day is as its day of the week, a site's day as the company's. */
    USUAL
}
