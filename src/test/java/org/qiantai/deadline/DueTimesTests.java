package org.qiantai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DueTimesTests {
    private static final Instant FIRST = Instant.parse("2026-11-26T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-12-01T09:00:00Z");

    private static DueTimes due(@Nullable Instant limit) { return new DueTimes(7L, null, null, limit, limit); }

    @ParameterizedTest(name = "done at {0}: late in raw {1}, in adjusted {2}")
    @CsvSource({"2026-11-26T08:59:59Z, false, false", "2026-11-26T09:00:00Z, false, false",
        "2026-11-26T09:00:01Z, true, false", "2026-12-01T09:00:00Z, true, false", "2026-12-01T09:00:01Z, true, true"})
    @DisplayName("C-28: raw is judged by the first limit, adjusted by the one as validly extended")
    void twoRates(Instant doneAt, boolean raw, boolean adjusted) {
        DueTimes extended = due(FIRST).extendedTo(LATER);
        assertThat(extended.isLateRaw(doneAt)).isEqualTo(raw);
        assertThat(extended.isLateAdjusted(doneAt)).isEqualTo(adjusted);
        assertThat(due(FIRST).isLateRaw(doneAt)).isEqualTo(due(FIRST).isLateAdjusted(doneAt)).isEqualTo(raw);
    }

    @Test
    @DisplayName("R-03-49: however often it is extended, the first limit is never lost")
    void firstLimitStays() {
        DueTimes twice = due(FIRST).extendedTo(LATER).extendedTo(LATER.plus(Duration.ofDays(9)));
        assertThat(twice.firstFinishDue()).isEqualTo(FIRST);
        assertThat(twice.finishDue()).isEqualTo(LATER.plus(Duration.ofDays(9)));
    }

    @Test
    @DisplayName("C-01: the owner's wish takes the first limit's place; an agreed date fills the gap the standard leaves")
    void wishedAndAgreed() {
        assertThat(due(FIRST).wishedFor(LATER)).isEqualTo(new DueTimes(7L, null, null, LATER, LATER));
        assertThat(due(null).agreedOn(LATER)).isEqualTo(new DueTimes(7L, null, null, LATER, LATER));
        assertThat(new DueTimes(7L, null, null, null, FIRST).agreedOn(LATER).firstFinishDue()).isEqualTo(FIRST);
    }

    @Test
    @DisplayName("Where there is no limit, nothing is late")
    void withoutLimit() {
        assertThat(due(null).isLateRaw(LATER)).isFalse();
        assertThat(due(null).isLateAdjusted(LATER)).isFalse();
    }
}
