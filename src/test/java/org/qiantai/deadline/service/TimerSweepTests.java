package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.MovedClock;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class TimerSweepTests {
    /** Two nodes on one database. */
    private static final int NODES = 2;

    @Autowired TimerScene scene;
    @Autowired JdbcClient jdbc;
    @Autowired Clock real;

    MovedClock clock;
    Instant start;
    long site;

    @BeforeEach
    void aSite() {
        start = real.instant();
        clock = new MovedClock(start);
        site = scene.site();
    }

    @Test
    @DisplayName("Two nodes at once: each step of each clock happens once, and is told once")
    void twoNodes() throws Exception {
        List<TimedRecord> records = scene.records(site, "STANDARD", 250);
        records.forEach(record -> scene.keep(clock, record, finish(Duration.ofHours(1))));
        clock.pass(Duration.ofMinutes(61));
        CyclicBarrier together = new CyclicBarrier(NODES);
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            Callable<Integer> node = () -> {
                together.await();
                return scene.sweep(clock).sweep();
            };
            for (var done : nodes.invokeAll(IntStream.range(0, NODES).mapToObj(_ -> node).toList()))
                done.get();
        }
        assertThat(records).allSatisfy(record -> assertThat(scene.steps(record)).containsExactly("SOON SUPERSEDED",
                "LIMIT TOLD"));
        assertThat(ours()).hasSize(records.size()).extracting(Notice::key).doesNotHaveDuplicates();
        assertThat(scene.entries(site)).isEqualTo(records.size());
    }

    @Test
    @DisplayName("In its time each step is told, to whom the rules say, and nothing is told twice")
    void inTime() {
        TimedRecord record = scene.record(site, "STANDARD");
        scene.keep(clock, record, finish(Duration.ofDays(14)));
        sweepAfter(Duration.ofHours(1));
        assertThat(scene.steps(record)).isEmpty();
        sweepAfter(Duration.ofDays(13));
        sweepAfter(Duration.ofDays(1));
        sweepAfter(Duration.ofDays(5));
        sweepAfter(Duration.ofDays(5));
        assertThat(scene.steps(record)).containsExactly("SOON TOLD", "LIMIT TOLD", "LATER TOLD");
        assertThat(ours()).extracting(Notice::kind).containsOnly(NoticeKind.DEADLINE).hasSize(3);
        assertThat(ours().get(0).audience().roles()).containsExactly(Role.SUPERVISOR);
        assertThat(ours().get(0).audience().department()).isEqualTo("ENGINEERING");
        assertThat(ours().get(1).audience().roles()).containsExactlyInAnyOrder(Role.RECEPTIONIST, Role.SUPERVISOR);
        assertThat(ours().get(2).audience().roles()).containsExactly(Role.CENTER_HEAD);
        assertThat(ours().get(2).href()).isEqualTo(record.href());
        assertThat(scene.entries(site)).as("that it is soon due is no news for the history").isEqualTo(2);
    }

    @Test
    @DisplayName("After a long downtime only the last step passed is told; the others are noted")
    void catchesUp() {
        TimedRecord record = scene.record(site, "STANDARD");
        scene.keep(clock, record, finish(Duration.ofHours(1)));
        sweepAfter(Duration.ofDays(20));
        sweepAfter(Duration.ofMinutes(1));
        assertThat(scene.steps(record)).containsExactly("SOON SUPERSEDED", "LIMIT SUPERSEDED", "LATER TOLD");
        assertThat(ours()).singleElement().extracting(Notice::title).extracting(Message::code)
                .isEqualTo("escalation.notice.LATER");
    }

    @Test
    @DisplayName("R-03-49: a clock that is moved has its steps anew, and the limit that passed stays known")
    void moved() {
        TimedRecord record = scene.record(site, "STANDARD");
        scene.keep(clock, record, finish(Duration.ofHours(1)));
        sweepAfter(Duration.ofHours(2));
        scene.keep(clock, record, finish(Duration.ofDays(3)));
        sweepAfter(Duration.ofDays(3).plusMinutes(1));
        assertThat(scene.steps(record)).containsExactly("SOON SUPERSEDED", "LIMIT TOLD", "SOON SUPERSEDED",
                "LIMIT TOLD");
        assertThat(overdue(record)).as("report_overdue").isEqualTo(2);
    }

    @Test
    @DisplayName("R-03-72: what was done late before anybody was told is listed, and nobody is told")
    void endedLate() {
        TimedRecord record = scene.record(site, "STANDARD");
        scene.keep(clock, record, finish(Duration.ofHours(1)));
        clock.pass(Duration.ofHours(2));
        scene.keep(clock, record);
        sweepAfter(Duration.ofDays(20));
        assertThat(scene.steps(record)).containsExactly("LIMIT ENDED");
        assertThat(ours()).isEmpty();
        assertThat(overdue(record)).isOne();
    }

    @Test
    @DisplayName("A clock that cannot be looked after holds up no other")
    void oneFails() {
        TimedRecord broken = scene.record(site, "STANDARD");
        TimedRecord sound = scene.record(site, "STANDARD");
        scene.keep(clock, broken, finish(Duration.ofHours(1)));
        scene.keep(clock, sound, finish(Duration.ofHours(2)));
        scene.in(() -> jdbc.sql("UPDATE deadline_timer SET href = '//elsewhere' WHERE number = ?")
                .param(broken.number()).update());
        sweepAfter(Duration.ofHours(3));
        assertThat(scene.steps(broken)).isEmpty();
        assertThat(scene.steps(sound)).containsExactly("SOON SUPERSEDED", "LIMIT TOLD");
        scene.in(() -> jdbc.sql("UPDATE deadline_timer SET href = '/orders/x' WHERE number = ?").param(broken.number())
                .update());
        sweepAfter(Duration.ofMinutes(6));
        assertThat(scene.steps(broken)).containsExactly("SOON SUPERSEDED", "LIMIT TOLD");
    }

    private TimerSetting finish(Duration in) {
        return TimerSetting.until(TimerKind.FINISH, clock.instant(), clock.instant().plus(in));
    }

    private void sweepAfter(Duration time) {
        clock.pass(time);
        scene.sweep(clock).sweep();
    }

    /** The sweep looks after the clocks of all sites, those of other tests, too. */
    private List<Notice> ours() {
        return scene.told.stream().filter(notice -> notice.siteId() == site).toList();
    }

    private int overdue(TimedRecord record) {
        return scene.in(() -> jdbc.sql("SELECT count(*) FROM report_overdue WHERE number = ?").param(record.number())
                .query(Integer.class).single());
    }
}
