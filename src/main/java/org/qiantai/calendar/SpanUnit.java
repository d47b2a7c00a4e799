package org.qiantai.calendar;

import java.time.temporal.ChronoUnit;

/** In what a limit's amount is given. */
public enum SpanUnit {
    MINUTE(ChronoUnit.MINUTES), HOUR(ChronoUnit.HOURS), DAY(ChronoUnit.DAYS);

    private final ChronoUnit unit;

    SpanUnit(ChronoUnit unit) { this.unit = unit; }

    public ChronoUnit chronoUnit() { return unit; }
}
