package org.qiantai.calendar;

/** How the time of a limit is counted (domain.md §4). */
public enum CountingClock {
    /** Every minute, day and night. */
    ELAPSED,
    /** All 24 hours of working days. */
    WORKDAY_HOURS,
    /** The site's business hours on working days. */
    BUSINESS_HOURS,
    /** Whole working days, the starting day not counted, to the close of business of the last. */
    WORKDAYS,
    /** To 24:00 of the site's local day on which it began. */
    SAME_DAY,
    /** Not counted: the department agrees a date. */
    AGREED;

    /** Whether a limit on this clock has an amount at all. */
    public boolean counts() {
        return switch (this) {
            case ELAPSED, WORKDAY_HOURS, BUSINESS_HOURS, WORKDAYS -> true;
            case SAME_DAY, AGREED -> false;
        };
    }

    /** Whether an amount in this unit can be counted on this clock. */
    public boolean counts(SpanUnit unit) {
        return switch (this) {
            case ELAPSED -> true;
            case WORKDAY_HOURS, BUSINESS_HOURS -> unit != SpanUnit.DAY;
            case WORKDAYS -> unit == SpanUnit.DAY;
            case SAME_DAY, AGREED -> false;
        };
    }
}
