package org.qiantai.deadline.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.service.ChangedCalendars;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.notification.Notice;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.MovedClock;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.timeline.Subject;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AwaitedExtensionsTests {
    private static final Duration MOST_OF_IT = Duration.ofDays(10);

    @Autowired TimerScene scene;
    @Autowired People people;
    @Autowired ChangedCalendars calendars;
    @Autowired SiteDirectory sites;
    @Autowired JdbcClient jdbc;
    @Autowired Clock real;

    MovedClock clock;
    SiteRef site;
    Person head;

    @BeforeEach
    void aSite() {
        clock = new MovedClock(real.instant());
        site = sites.byId(scene.site());
        head = people.person(Role.CENTER_HEAD, null, site.id());
        people.person(Role.DIRECTOR, null, site.id());
    }

    @Test
    @DisplayName("R-03-50, R-06-24: what the director decides is not reported to the centre head")
    void director() {
        assertThat(toldSoon(asked("DIRECTOR", people.person(Role.SUPERVISOR, "ENGINEERING", site.id()))))
                .containsExactly(Role.DIRECTOR);
    }

    @Test
    @DisplayName("R-03-49: what the centre head decides is")
    void centreHead() {
        assertThat(toldSoon(asked("CENTER_HEAD", people.person(Role.SUPERVISOR, "ENGINEERING", site.id()))))
                .containsExactly(Role.CENTER_HEAD);
    }

    @Test
    @DisplayName("domain.md §2: unless it is the centre head who asks")
    void fourEyes() { assertThat(toldSoon(asked("CENTER_HEAD", head))).containsExactly(Role.DIRECTOR); }

    @Test
    @DisplayName("R-03-72: that nobody answers for days stands in the history of the record")
    void history() {
        TimedRecord extension = asked("DIRECTOR", head);
        scene.keep(clock, extension, TimerSetting.from(TimerKind.APPROVAL, null));
        clock.pass(MOST_OF_IT);
        scene.sweep(clock).sweep();
        assertThat(entries("clock.event.stillOpen", "ORDER")).isOne();
        assertThat(entries("clock.event.stillOpen", "EXTENSION")).isZero();
    }

    @Test
    @DisplayName("A day off moves decision, answer and date to be agreed, each with an entry; not what is counted day and night")
    void recounted() {
        TimedRecord decision = scene.record(site.id(), "STANDARD");
        TimedRecord open = scene.record(site.id(), "INTERNAL");
        scene.keep(clock, decision, TimerSetting.from(TimerKind.DECISION, null),
                TimerSetting.from(TimerKind.CHASE, null));
        scene.keep(clock, open, TimerSetting.from(TimerKind.AGREEMENT, null));
        TimedRecord extension = asked("DIRECTOR", head);
        scene.keep(clock, extension, TimerSetting.from(TimerKind.APPROVAL, null));
        Instant decide = scene.due(decision, "DECISION");
        Instant chase = scene.due(decision, "CHASE");
        Instant agree = scene.due(open, "AGREEMENT");
        LocalDate day = LocalDate.ofInstant(decide, site.zone());

        calendars.off(site, day);

        assertThat(scene.due(decision, "DECISION")).isAfter(decide);
        assertThat(scene.due(decision, "CHASE")).isEqualTo(chase);
        assertThat(due("APPROVAL")).isEqualTo(scene.due(decision, "DECISION"));
        assertThat(entries("clock.event.recounted", "TEST")).isEqualTo(
                scene.due(open, "AGREEMENT").equals(agree) ? 1 : 2);
        assertThat(entries("clock.event.recounted", "ORDER")).isOne();
        calendars.off(site, LocalDate.ofInstant(agree, site.zone()));
        assertThat(scene.due(open, "AGREEMENT")).isAfter(agree);
    }

    private List<Role> toldSoon(TimedRecord extension) {
        scene.told.clear();
        Instant start = clock.instant();
        scene.keep(clock, extension, TimerSetting.until(TimerKind.APPROVAL, start, start.plus(MOST_OF_IT)));
        clock.pass(MOST_OF_IT.minusMinutes(1));
        scene.sweep(clock).sweep();
        return scene.told.stream().filter(notice -> notice.siteId() == site.id()).map(Notice::audience)
                .flatMap(audience -> audience.roles().stream()).toList();
    }

    /** An extension of some order, and the record on which its clock runs. */
    private TimedRecord asked(String level, Person by) {
        TimedRecord order = scene.record(site.id(), "APPROVAL");
        long id = people.write(() -> jdbc
                .sql("""
                        INSERT INTO deadline_extension (id, site_id, subject_kind, subject_id, number, ordinal, status, level,
                            cause, reason, present_due, new_due, late, told_party, told_name, told_at, told_how, requested_by,
                            requester_name, requested_at, status_changed_by, status_changed_at, version)
                        VALUES (nextval('deadline_extension_seq'), ?, 'ORDER', ?, ?, 1, 'REQUESTED', ?, 'MATERIAL', '缺配件', now(),
                            now() + interval '9 days', false, 'OWNER', '张淑芬', now(), '电话', ?, ?, now(), '-', now(), 0)
                        RETURNING id""")
                .param(site.id()).param(order.subject().id()).param(order.number()).param(level)
                .param(by.id()).param(by.name()).query(Long.class).single());
        return new TimedRecord(site.id(), new Subject("EXTENSION", id), order.number(), order.href(),
                order.department(), order.standardVersionId());
    }

    private Instant due(String kind) {
        return people.write(() -> jdbc.sql("SELECT due_at FROM deadline_timer WHERE site_id = ? AND kind = ?")
                .param(site.id()).param(kind).query(Timestamp.class).single().toInstant());
    }

    private int entries(String event, String subject) {
        return people.write(() -> jdbc.sql("""
                SELECT count(*) FROM timeline_entry WHERE site_id = ? AND kind = ? AND subject_kind = ?""")
                .param(site.id()).param(event).param(subject).query(Integer.class).single());
    }
}
