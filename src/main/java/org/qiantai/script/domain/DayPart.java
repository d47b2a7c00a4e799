package org.qiantai.script.domain;

import java.time.LocalTime;

/** Times of day as people greet each other. */
public enum DayPart {
    /** 05:00–11:00. */
    MORNING(5),
    /** 11:00–13:00. */
    NOON(11),
    /** 13:00–18:00. */
    AFTERNOON(13),
    /** 18:00–22:00. */
    EVENING(18),
    /** 22:00–05:00. */
    NIGHT(22);

    private final int from;

    DayPart(int from) { this.from = from; }

    public static DayPart of(LocalTime time) {
        DayPart part = NIGHT;
        for (DayPart next : values())
            if (time.getHour() >= next.from) part = next;
        return part;
    }
}
