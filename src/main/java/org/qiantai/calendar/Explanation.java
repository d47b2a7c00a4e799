package org.qiantai.calendar;

import java.util.List;

/**
 * When a limit ends, and why.
 *
 * @param days each local day from that of the start to that of the end
 */
public record Explanation(Due due, List<CountedDay> days) {
    public Explanation { days = List.copyOf(days); }
}
