package org.qiantai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("domain.md §4: how far a span has run, measured in the standard's own clock")
class PartWayTests {
    private final WorkCalendar china = Samples.china();

    @ParameterizedTest(name = "{3} % of {0} from {1} to {2}: {4}")
    @CsvSource({
        "ELAPSED,        2026-06-05T08:00, 2026-06-06T08:00, 75, 2026-06-06T02:00",
        "WORKDAY_HOURS,  2026-06-05T12:00, 2026-06-08T12:00, 75, 2026-06-08T06:00",
        "BUSINESS_HOURS, 2026-06-05T15:00, 2026-06-08T10:00, 75, 2026-06-08T09:00",
        "WORKDAYS,       2026-06-01T08:00, 2026-06-04T17:00, 75, 2026-06-03T17:00",
        "WORKDAYS,       2026-09-30T16:00, 2026-10-10T17:00, 75, 2026-10-10T10:00",
        "SAME_DAY,       2026-06-05T20:00, 2026-06-06T00:00, 75, 2026-06-05T23:00",
        "AGREED,         2026-06-05T00:00, 2026-06-09T00:00, 75, 2026-06-08T00:00",
        "BUSINESS_HOURS, 2026-06-06T10:00, 2026-06-06T14:00, 75, 2026-06-06T13:00",
        "BUSINESS_HOURS, 2026-06-05T15:00, 2026-06-08T10:00,  0, 2026-06-05T15:00",
        "BUSINESS_HOURS, 2026-06-05T15:00, 2026-06-06T10:00, 100, 2026-06-05T17:00",
    })
    void partWay(CountingClock clock, String from, String until, int percent, String expected) {
        assertThat(Deadlines.partWay(clock, at(from), at(until), percent, china)).isEqualTo(at(expected));
    }

    @Test
    @DisplayName("A span that does not end after it began has passed at its end")
    void nothingBetween() {
        Instant from = at("2026-06-05T15:00");
        assertThat(Deadlines.partWay(CountingClock.ELAPSED, from, from.minusSeconds(60), 75, china))
                .isEqualTo(from.minusSeconds(60));
    }

    @Test
    @DisplayName("There is no more than all and no less than nothing")
    void percent() {
        Instant from = at("2026-06-05T15:00");
        assertThatIllegalArgumentException().isThrownBy(() -> Deadlines.partWay(CountingClock.ELAPSED, from,
                from.plusSeconds(60), 101, china));
        assertThatIllegalArgumentException().isThrownBy(() -> Deadlines.partWay(CountingClock.ELAPSED, from,
                from.plusSeconds(60), -1, china));
    }

    @Test
    @DisplayName("Whatever the calendar, a part lies between the two, and more percent never earlier")
    void between() {
        qt().withExamples(2000).forAll(Worlds.worlds(), Worlds.limits(), integers().between(0, 100)).check((world,
                limit, percent) -> {
            Instant until = Deadlines.due(limit, world.from(), world.calendar()).at();
            Instant part = Deadlines.partWay(limit.clock(), world.from(), until, percent, world.calendar());
            Instant half = Deadlines.partWay(limit.clock(), world.from(), until, percent / 2, world.calendar());
            return !part.isBefore(world.from()) && !part.isAfter(until) && !half.isAfter(part);
        });
    }

    private static Instant at(String local) { return LocalDateTime.parse(local).atZone(Samples.SHANGHAI).toInstant(); }
}
