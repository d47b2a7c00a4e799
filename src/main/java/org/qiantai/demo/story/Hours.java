package org.qiantai.demo.story;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When people are at work: what is planned for another hour waits until they come. */
enum Hours {
    /** The workers' day, all week. */
    WORK(8, 19, true),
    /** When one may telephone people. */
    DESK(9, 20, true),
    /** Supervisors and the slips. */
    OFFICE(8, 17, false);

    private static final int A_WHILE = 50;

    private final int from;
    private final int until;
    private final boolean weekends;

    Hours(int from, int until, boolean weekends) {
        this.from = from;
        this.until = until;
        this.weekends = weekends;
    }

    Instant notBefore(Instant planned, ZoneId zone, Dice dice) {
        ZonedDateTime time = planned.atZone(zone);
        int lateness = dice.between(1, A_WHILE * 60);
        if (time.getHour() >= from && time.getHour() < until && works(time)) return planned;
        if (time.getHour() >= from) time = time.plusDays(1);
        while (!works(time))
            time = time.plusDays(1);
        return time.with(LocalTime.of(from, 0)).plusSeconds(lateness).toInstant();
    }

    private boolean works(ZonedDateTime time) {
        return weekends || time.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }
}
