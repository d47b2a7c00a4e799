package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.MovedClock;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class TimerServiceTests {
    private static final TimerSetting CHASE = TimerSetting.from(TimerKind.CHASE, null);

    @Autowired TimerScene scene;
    @Autowired Clock real;

    MovedClock clock;
    Instant start;
    long site;

    @BeforeEach
    void aSite() {
        start = real.instant().truncatedTo(ChronoUnit.MILLIS);
        clock = new MovedClock(start);
        site = scene.site();
    }

    @Test
    @DisplayName("R-08-22: the five minutes run from the dispatch, whatever else changes; a call starts them again")
    void chase() {
        TimedRecord order = scene.record(site, "DRAIN_LEAK");
        scene.keep(clock, order, CHASE);
        clock.pass(Duration.ofMinutes(3));
        scene.keep(clock, order, CHASE);
        assertThat(scene.due(order, "CHASE")).isEqualTo(start.plus(Duration.ofMinutes(5)));
        restart(order);
        assertThat(scene.due(order, "CHASE")).isEqualTo(start.plus(Duration.ofMinutes(8)));
        clock.pass(Duration.ofMinutes(6));
        scene.sweep(clock).sweep();
        assertThat(scene.steps(order)).containsExactly("SOON SUPERSEDED", "LIMIT TOLD");
        restart(order);
        clock.pass(Duration.ofMinutes(6));
        scene.sweep(clock).sweep();
        assertThat(scene.told).filteredOn(notice -> notice.siteId() == site).hasSize(2).extracting(Notice::kind)
                .containsOnly(NoticeKind.CHASE);
        scene.keep(clock, order);
        restart(order);
        assertThat(scene.running(order)).isEmpty();
    }

    @Test
    @DisplayName("An AGREED limit without a date is due the next working day; other standards have no such clock")
    void agreement() {
        TimerSetting agreement = TimerSetting.from(TimerKind.AGREEMENT, null);
        TimedRecord agreed = scene.record(site, "INTERNAL");
        TimedRecord other = scene.record(site, "INQ_GENERAL");
        scene.keep(clock, agreed, agreement);
        scene.keep(clock, other, agreement);
        assertThat(scene.running(agreed)).containsExactly("AGREEMENT");
        assertThat(scene.due(agreed, "AGREEMENT")).isAfter(start.plus(Duration.ofHours(9)))
                .isBefore(start.plus(Duration.ofDays(12)));
        assertThat(scene.running(other)).isEmpty();
    }

    @Test
    @DisplayName("R-03-36..38: an emergency is told at once to department and centre head, and once")
    void emergency() {
        TimedRecord order = scene.record(site, "EMERGENCY");
        TimerSetting onSite = TimerSetting.until(TimerKind.RESPOND, start, start.plus(Duration.ofMinutes(10)));
        TimerSetting agreement = TimerSetting.from(TimerKind.AGREEMENT, start);
        scene.keep(clock, order, onSite, agreement);
        scene.keep(clock, order, agreement);
        scene.keep(clock, order, onSite, agreement);
        assertThat(scene.told).filteredOn(notice -> notice.siteId() == site).singleElement().satisfies(notice -> {
            assertThat(notice.kind()).isEqualTo(NoticeKind.EMERGENCY);
            assertThat(notice.audience().roles()).containsExactlyInAnyOrder(Role.CENTER_HEAD, Role.SUPERVISOR);
            assertThat(notice.audience().department()).isEqualTo("ENGINEERING");
        });
        assertThat(scene.entries(site)).isOne();
    }

    @Test
    @DisplayName("C-04: raised to an emergency while somebody works on it, that is told at once, too")
    void raised() {
        TimedRecord order = scene.record(site, "STANDARD");
        scene.keep(clock, order, TimerSetting.until(TimerKind.FINISH, start, start.plus(Duration.ofDays(3))));
        assertThat(scene.told).isEmpty();
        TimedRecord raised = new TimedRecord(site, order.subject(), order.number(), order.href(),
                order.department(), scene.record(site, "EMERGENCY").standardVersionId());
        clock.pass(Duration.ofHours(2));
        scene.keep(clock, raised, TimerSetting.from(TimerKind.AGREEMENT, start));
        assertThat(scene.running(order)).containsExactly("AGREEMENT");
        assertThat(scene.told).singleElement().extracting(Notice::kind).isEqualTo(NoticeKind.EMERGENCY);
    }

    @Test
    @DisplayName("domain.md §4: a referred request waits four business hours for the centre head, then for the director")
    void decision() {
        TimedRecord request = scene.record(site, "STANDARD");
        scene.keep(clock, request, TimerSetting.from(TimerKind.DECISION, null));
        clock.pass(Duration.between(clock.instant(), scene.due(request, "DECISION")).plusMinutes(1));
        scene.sweep(clock).sweep();
        assertThat(scene.told).filteredOn(notice -> notice.siteId() == site).singleElement().satisfies(
                notice -> assertThat(notice.audience().roles()).containsExactlyInAnyOrder(Role.DIRECTOR,
                        Role.SUPERVISOR));
    }

    @Test
    @DisplayName("A record that was handed over is the other department's from then on, and its limit stays")
    void handedOver() {
        TimedRecord order = scene.record(site, "STANDARD");
        TimerSetting finish = TimerSetting.until(TimerKind.FINISH, start, start.plus(Duration.ofHours(1)));
        scene.keep(clock, order, finish);
        scene.keep(clock, new TimedRecord(site, order.subject(), order.number(), order.href(), "CLEANING",
                order.standardVersionId()), finish);
        clock.pass(Duration.ofHours(2));
        scene.sweep(clock).sweep();
        assertThat(scene.told).filteredOn(notice -> notice.siteId() == site).singleElement()
                .satisfies(notice -> assertThat(notice.audience().department()).isEqualTo("CLEANING"));
    }

    private void restart(TimedRecord record) {
        scene.in(() -> {
            scene.keeper(clock).restart(record.subject(), TimerKind.CHASE);
            return true;
        });
    }
}
