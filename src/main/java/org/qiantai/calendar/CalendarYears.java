package org.qiantai.calendar;

import java.time.Instant;
import java.util.List;

/** Which years' holidays the company knows. */
public interface CalendarYears {
    /**
     * The years whose holidays should be known by then and are not: the present year, and from 1 November the next one,
     * whose notice has usually come out by then. What is due in them is provisional until somebody loads them.
     */
    List<Integer> yearsMissing(Instant at);
}
