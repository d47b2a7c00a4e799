package org.qiantai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("domain.md §4: local days in real time")
class LocalDaysTests {
    private final LocalDays newfoundland = new LocalDays(ZoneId.of("America/St_Johns"));
    private final LocalDays samoa = new LocalDays(ZoneId.of("Pacific/Apia"));

    @Test
    @DisplayName("The clock that goes back past midnight does not begin the day twice, nor end it before")
    void backPastMidnight() {
        Instant secondElevenPm = Instant.parse("2010-11-07T02:45:00Z");
        WorkCalendar calendar = WorkCalendar.of(ZoneId.of("America/St_Johns"), Samples.USUAL, List.of(), Set.of(2010));

        assertThat(newfoundland.of(secondElevenPm)).isEqualTo("2010-11-07");
        assertThat(Deadlines.due(new Limit(null, null, CountingClock.SAME_DAY), secondElevenPm, calendar).at())
                .isEqualTo(newfoundland.start(LocalDate.of(2010, 11, 8)));
    }

    @Test
    @DisplayName("A day that a place leaves out has no time")
    void noSuchDay() {
        Stretch none = samoa.whole(LocalDate.of(2011, 12, 30));
        assertThat(none.from()).isEqualTo(none.until());
    }

    @Test
    @DisplayName("A span that is leapt over has no time, one that is repeated has more")
    void spansAroundTheLeap() {
        var berlin = new LocalDays(ZoneId.of("Europe/Berlin"));
        BusinessSpan span = Samples.span("02:00", "03:00");

        Stretch leapt = berlin.span(LocalDate.of(2026, 3, 29), span);
        assertThat(leapt.from()).isEqualTo(leapt.until()).isEqualTo("2026-03-29T01:00:00Z");
        Stretch twice = berlin.span(LocalDate.of(2026, 10, 25), span);
        assertThat(twice.from()).isEqualTo("2026-10-25T00:00:00Z");
        assertThat(twice.until()).isEqualTo("2026-10-25T02:00:00Z");
    }

    @Test
    @DisplayName("What is still to be agreed has no end to be counted to")
    void agreed() {
        assertThatIllegalArgumentException().isThrownBy(() -> Deadlines.due(new Limit(null, null,
                CountingClock.AGREED), Instant.parse("2026-06-05T15:00:00Z"), Samples.china()));
    }
}
