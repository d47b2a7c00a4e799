package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;

class PlainDueTimesTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    /** Friday evening at the site. */
    private static final Instant FROM = Instant.parse("2026-11-20T14:30:15Z");

    @ParameterizedTest(name = "{0} {1} {2} → {3}")
    @DisplayName("Hours are plain hours, working days calendar days to 17:00, the same day ends at midnight")
    @CsvSource({"10, MINUTE, ELAPSED, 2026-11-20T14:40:15Z", "24, HOUR, ELAPSED, 2026-11-21T14:30:15Z",
        "2, DAY, ELAPSED, 2026-11-22T14:30:15Z", "24, HOUR, WORKDAY_HOURS, 2026-11-21T14:30:15Z",
        "4, HOUR, BUSINESS_HOURS, 2026-11-20T18:30:15Z", "3, DAY, WORKDAYS, 2026-11-23T09:00:00Z",
        ", , SAME_DAY, 2026-11-20T16:00:00Z", ", , AGREED, "})
    void due(Integer amount, SpanUnit unit, CountingClock clock, Instant due) {
        assertThat(PlainDueTimes.due(new Limit(amount, unit, clock), FROM, SHANGHAI)).isEqualTo(due);
    }

    @Test
    @DisplayName("No limit, no due time")
    void none() { assertThat(PlainDueTimes.due(null, FROM, SHANGHAI)).isNull(); }

    @Test
    @DisplayName("The same day is the site's: at 00:30 in Shanghai it has only begun, though it is yesterday in UTC")
    void localDay() {
        assertThat(PlainDueTimes.due(new Limit(null, null, CountingClock.SAME_DAY),
                Instant.parse("2026-11-20T16:30:00Z"), SHANGHAI)).isEqualTo(Instant.parse("2026-11-21T16:00:00Z"));
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @DisplayName("A limit that its clock cannot count does not exist")
    @CsvSource({"0, HOUR, ELAPSED", ", HOUR, ELAPSED", "3, , ELAPSED", "3, HOUR, WORKDAYS", "1, DAY, BUSINESS_HOURS",
        "1, DAY, SAME_DAY", "1, , AGREED"})
    void impossible(Integer amount, SpanUnit unit, CountingClock clock) {
        assertThatThrownBy(() -> new Limit(amount, unit, clock)).isInstanceOf(IllegalArgumentException.class);
    }
}
