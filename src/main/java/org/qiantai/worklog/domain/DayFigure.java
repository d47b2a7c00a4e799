package org.qiantai.worklog.domain;

import java.util.List;

/** What of a day is counted at its head. */
public enum DayFigure {
    LOGGED("request.event.logged"), DISPATCHED("request.event.dispatched"), ANSWERED("request.event.answered"), URGED(
            "order.event.chased"), CALLED_BACK("callback.event.agreed", "callback.event.disagreed"), SLIPS_RECEIVED(
                    "order.event.received"), SLIPS_REFUSED("order.event.refused", "order.event.refusedIncomplete");

    private final List<String> acts;

    DayFigure(String... acts) { this.acts = List.of(acts); }

    /** The acts that count towards it. */
    public List<String> acts() { return acts; }
}
