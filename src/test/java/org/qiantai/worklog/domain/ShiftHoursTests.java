package org.qiantai.worklog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.SpecialDay;
import org.qiantai.calendar.WorkCalendar;

class ShiftHoursTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final ShiftHours hours = hours(span("08:00", "12:00"), span("14:00", "17:00"));

    @ParameterizedTest
    @CsvSource({"2026-11-25T07:59, 2026-11-24, NIGHT", "2026-11-25T08:00, 2026-11-25, DAY",
        "2026-11-25T13:00, 2026-11-25, DAY", "2026-11-25T16:59, 2026-11-25, DAY", "2026-11-25T17:00, 2026-11-25, NIGHT",
        "2026-11-26T00:30, 2026-11-25, NIGHT", "2026-11-28T10:00, 2026-11-28, DAY"})
    @DisplayName("R-08-1, R-08-18: the day shift is the desk's hours; a night belongs to the day on whose evening it begins")
    void at(LocalDateTime local, LocalDate day, ShiftKind kind) {
        assertThat(hours.at(instant(local))).isEqualTo(new Shift(day, kind));
    }

    @Test
    @DisplayName("A day with hours of its own has a shift of its own length")
    void specialHours() {
        LocalDate eve = LocalDate.of(2026, 12, 31);
        ShiftHours own = new ShiftHours(WorkCalendar.of(ZONE, List.of(span("08:00", "17:00")),
                List.of(new SpecialDay(eve, true, "", "", List.of(span("09:00", "15:00")))), Set.of(2026)));
        assertThat(own.at(instant(eve.atTime(8, 30)))).isEqualTo(new Shift(eve.minusDays(1), ShiftKind.NIGHT));
        assertThat(own.at(instant(eve.atTime(15, 0)))).isEqualTo(new Shift(eve, ShiftKind.NIGHT));
        assertThat(own.closes(eve)).isEqualTo(instant(eve.atTime(15, 0)));
    }

    @Test
    @DisplayName("Shifts follow each other without a gap; a desk that never closes has no night")
    void following() {
        Shift day = new Shift(LocalDate.of(2026, 11, 25), ShiftKind.DAY);
        Shift night = hours.after(day);
        assertThat(night).isEqualTo(new Shift(day.day(), ShiftKind.NIGHT));
        assertThat(hours.begin(night)).isEqualTo(hours.end(day));
        assertThat(hours.after(night)).isEqualTo(new Shift(day.day().plusDays(1), ShiftKind.DAY));
        assertThat(day.isBefore(night)).isTrue();
        assertThat(night.isBefore(day)).isFalse();
        ShiftHours always = hours(new BusinessSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        assertThat(always.after(day)).isEqualTo(new Shift(day.day().plusDays(1), ShiftKind.DAY));
    }

    private static ShiftHours hours(BusinessSpan... spans) {
        return new ShiftHours(WorkCalendar.of(ZONE, List.of(spans), List.of(), Set.of(2026)));
    }

    private static BusinessSpan span(String from, String until) {
        return new BusinessSpan(LocalTime.parse(from), LocalTime.parse(until));
    }

    private static Instant instant(LocalDateTime local) { return local.atZone(ZONE).toInstant(); }
}
