package org.qiantai.calendar;

import java.time.Duration;
import java.time.Instant;

/**
 * Time without a gap.
 *
 * @param until not part of it
 */
record Stretch(Instant from, Instant until) {
    /** What of it lies between the two; zero where nothing does. */
    Duration within(Instant begin, Instant end) {
        Instant first = from.isAfter(begin) ? from : begin;
        Instant last = until.isBefore(end) ? until : end;
        return first.isBefore(last) ? Duration.between(first, last) : Duration.ZERO;
    }

    Duration after(Instant begin) { return within(begin, until); }
}
