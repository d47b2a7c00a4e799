package org.qiantai.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.domain.EscalationPlan.Planned;
import org.qiantai.timeline.Subject;

class EscalationPlanTests {
    private static final WorkCalendar CALENDAR = WorkCalendar.of(ZoneId.of("Asia/Shanghai"),
            List.of(new BusinessSpan(LocalTime.of(8, 0), LocalTime.of(17, 0))), List.of(), Set.of(2026));
    private static final Limit NEXT_WORKDAY = new Limit(1, SpanUnit.DAY, CountingClock.WORKDAYS);
    private static final List<EscalationRule> RULES = List.of(
            new EscalationRule(1, null, EscalationStep.SOON, 25, null, Set.of(Addressee.DEPARTMENT), 0),
            new EscalationRule(2, null, EscalationStep.LIMIT, null, null, Set.of(Addressee.CS_SUPERVISOR), 0),
            new EscalationRule(3, null, EscalationStep.LATER, null, NEXT_WORKDAY, Set.of(Addressee.CENTER_HEAD), 0),
            new EscalationRule(4, null, EscalationStep.AT_ONCE, null, null, Set.of(Addressee.DIRECTOR), 0));

    @Test
    @DisplayName("With a quarter of the clock's own time left, at the limit, and one working day later")
    void steps() {
        // Four business hours from Friday 15:00: two that day, two on Monday.
        EscalationPlan plan = plan("2026-11-20T15:00:00+08:00", "2026-11-23T10:00:00+08:00",
                CountingClock.BUSINESS_HOURS);
        assertThat(plan.steps()).extracting(Planned::step).containsExactly(EscalationStep.SOON, EscalationStep.LIMIT,
                EscalationStep.LATER);
        assertThat(plan.steps()).extracting(Planned::at).containsExactly(at("2026-11-23T09:00:00+08:00"),
                at("2026-11-23T10:00:00+08:00"), at("2026-11-24T17:00:00+08:00"));
    }

    @Test
    @DisplayName("A clock of working days counts its quarter in business hours, a plain one in minutes")
    void ownClock() {
        assertThat(plan("2026-11-20T17:00:00+08:00", "2026-11-24T17:00:00+08:00", CountingClock.WORKDAYS).steps()
                .getFirst().at()).isEqualTo(at("2026-11-24T12:30:00+08:00"));
        assertThat(plan("2026-11-20T10:00:00+08:00", "2026-11-20T10:20:00+08:00", CountingClock.ELAPSED).steps()
                .getFirst().at()).isEqualTo(at("2026-11-20T10:15:00+08:00"));
    }

    @Test
    @DisplayName("What has been done is not reached again; the next step is the first that lies ahead")
    void reached() {
        EscalationPlan plan = plan("2026-11-20T10:00:00+08:00", "2026-11-20T10:20:00+08:00", CountingClock.ELAPSED);
        Instant now = at("2026-11-20T10:30:00+08:00");
        assertThat(plan.reached(now, Set.of())).extracting(Planned::step).containsExactly(EscalationStep.SOON,
                EscalationStep.LIMIT);
        assertThat(plan.reached(now, EnumSet.of(EscalationStep.SOON, EscalationStep.LIMIT))).isEmpty();
        assertThat(plan.next(now, Set.of())).contains(at("2026-11-23T17:00:00+08:00"));
        assertThat(plan.next(now, EnumSet.of(EscalationStep.LATER))).isEmpty();
    }

    @Test
    @DisplayName("A clock that begins after its end is at its limit from the start")
    void lateEntry() {
        EscalationPlan plan = plan("2026-11-20T10:00:00+08:00", "2026-11-20T09:00:00+08:00", CountingClock.ELAPSED);
        assertThat(plan.reached(at("2026-11-20T10:00:00+08:00"), Set.of())).extracting(Planned::step)
                .containsExactly(EscalationStep.SOON, EscalationStep.LIMIT);
    }

    private static EscalationPlan plan(String from, String until, CountingClock counting) {
        TimerRow clock = new TimerRow(1, new TimedRecord(1, new Subject("ORDER", 1), "YQ-RO-20261120-001",
                "/orders/YQ-RO-20261120-001", "ENGINEERING", 1), TimerKind.FINISH, at(from), at(until), null);
        return EscalationPlan.of(clock, RULES, counting, CALENDAR);
    }

    private static Instant at(String text) { return java.time.OffsetDateTime.parse(text).toInstant(); }
}
