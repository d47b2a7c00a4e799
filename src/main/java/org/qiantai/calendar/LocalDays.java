package org.qiantai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;

/**
 * Local days as stretches of real time. A time of day happens when the wall clock first reaches it: one that is leapt
 * over happens at the leap, one that comes twice the first time. So a day may have 23 or 25 hours, and what follows on
 * the wall clock never comes before in real time.
 */
record LocalDays(ZoneRules rules) {
    LocalDays(ZoneId zone) { this(zone.getRules()); }

    /** The local day on which that moment lies: the last one that has begun, also when the wall clock went back past midnight. */
    LocalDate of(Instant moment) {
        LocalDate date = LocalDateTime.ofEpochSecond(moment.getEpochSecond(), moment.getNano(),
                rules.getOffset(moment)).toLocalDate();
        LocalDate next = date.plusDays(1);
        return start(next).isAfter(moment) ? date : next;
    }

    Instant start(LocalDate date) { return at(date.atStartOfDay()); }

    /** 24:00 of that day, which is 00:00 of the next. */
    Instant end(LocalDate date) { return start(date.plusDays(1)); }

    Stretch whole(LocalDate date) { return new Stretch(start(date), end(date)); }

    Stretch span(LocalDate date, BusinessSpan span) {
        return new Stretch(at(date.atTime(span.from())), at(date.atStartOfDay().plusMinutes(span.untilMinute())));
    }

    private Instant at(LocalDateTime wallClock) {
        List<ZoneOffset> offsets = rules.getValidOffsets(wallClock);
        return offsets.isEmpty()
                ? rules.getTransition(wallClock).getInstant()
                : wallClock.toInstant(offsets.getFirst());
    }
}
