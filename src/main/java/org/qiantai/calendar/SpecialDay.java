package org.qiantai.calendar;

import java.time.LocalDate;
import java.util.List;

/**
 * A day that is not as its day of the week.
 *
 * @param working whether it is worked; on a Monday to Friday that is worked only its hours differ
 * @param nameZh the festival's name, may be empty
 * @param hours its own business hours in their order; empty for the usual ones
 */
public record SpecialDay(LocalDate date, boolean working, String nameZh, String nameEn, List<BusinessSpan> hours) {
    /** @throws IllegalArgumentException when the spans overlap, or a day off has hours */
    public SpecialDay {
        hours = WorkCalendar.inOrder(hours);
        if (!working && !hours.isEmpty()) throw new IllegalArgumentException(date + " is off and has hours");
    }
}
