package org.qiantai.calendar.service;

import java.util.List;
import org.qiantai.calendar.BusinessSpan;

/**
 * A year of a calendar.
 *
 * @param loaded whether its holidays are known; else all is judged by the day of the week, provisionally
 * @param days all of them
 * @param hours the usual ones of a working day
 * @param ownHours whether the site has hours of its own
 */
public record YearView(int year, boolean loaded, List<DayView> days, List<BusinessSpan> hours, boolean ownHours) {
    /** The days that are not as their day of the week. */
    public List<DayView> special() {
        return days.stream().filter(DayView::special).toList();
    }
}
