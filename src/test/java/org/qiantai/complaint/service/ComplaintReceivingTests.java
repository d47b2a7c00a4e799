package org.qiantai.complaint.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.service.ChangedCalendars;
import org.qiantai.complaint.ComplaintKind;
import org.qiantai.complaint.ComplaintStatus;
import org.qiantai.complaint.domain.Complainant;
import org.qiantai.complaint.domain.Complaint;
import org.qiantai.complaint.domain.NewComplaint;
import org.qiantai.complaint.repository.ComplaintRepository;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.qiantai.timeline.Timeline;
import org.qiantai.timeline.TimelineLine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class ComplaintReceivingTests {
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired ActorDirectory actors;
    @Autowired ComplaintReceiving receiving;
    @Autowired ComplaintRepository complaints;
    @Autowired Promises promises;
    @Autowired Timeline timeline;
    @Autowired ChangedCalendars calendars;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    SiteRef site;
    Actor desk;

    @BeforeEach
    void hire() {
        site = sites.byId(people.site());
        desk = actor(Role.RECEPTIONIST, "FRONT_DESK");
    }

    @ParameterizedTest(name = "{0}: {1}, {2} -> {3} {4}")
    @DisplayName("R-06-11..19: the limits of each kind of complaint, received on the eve of a holiday")
    @CsvSource({"R-06-11, ATTITUDE, ORDINARY, , 2026-05-06T03:00:00Z",
        "R-06-12, ATTITUDE, SERIOUS, , 2026-05-02T08:00:00Z", "R-06-12, ATTITUDE, MAJOR, , 2026-05-02T08:00:00Z",
        "R-06-13, REPAIR_URGENT, ORDINARY, 2026-04-30T08:10:00Z, ",
        "R-06-14, REPAIR_SIMPLE, SERIOUS, , 2026-05-06T03:00:00Z", "R-06-15, REPAIR_OTHER, ORDINARY, , ",
        "R-06-16, PUBLIC_HAZARD, ORDINARY, 2026-04-30T08:10:00Z, ",
        "R-06-17, PUBLIC, ORDINARY, , 2026-05-08T09:00:00Z", "R-06-18, NEIGHBOUR, ORDINARY, 2026-04-30T08:15:00Z, ",
        "R-06-19, OTHER, ORDINARY, 2026-04-30T16:00:00Z, "})
    void limits(String rule, ComplaintKind kind, Severity severity, @Nullable Instant respond,
            @Nullable Instant finish) {
        Promise promise = ComplaintReceiving.promise(promises, site, said(kind, severity),
                Instant.parse("2026-04-30T08:00:00Z"));
        assertThat(promise.sourceRule()).isEqualTo(rule);
        assertThat(promise.respondDue()).isEqualTo(respond);
        assertThat(promise.finishDue()).isEqualTo(finish);
    }

    @Test
    @DisplayName("R-06-11: received once for a form: number, state, limits, entry and clock in one act")
    void received() {
        NewComplaint said = said(ComplaintKind.ATTITUDE, Severity.ORDINARY);
        String number = receive(said, desk);
        assertThat(receive(said, desk)).isEqualTo(number);
        assertThat(number).matches(site.code() + "-CP-\\d{8}-001");

        Complaint complaint = found(number);
        assertThat(complaint.status()).isEqualTo(ComplaintStatus.RECEIVED);
        DueTimes due = complaint.due();
        assertThat(due).isEqualTo(DueTimes.of(ComplaintReceiving.promise(promises, site, said,
                complaint.receivedAt())));
        assertThat(due.finishDue()).isNotNull().isEqualTo(due.firstFinishDue());
        List<TimelineLine> told = told(complaint);
        assertThat(told).singleElement().satisfies(line -> {
            assertThat(line.kind()).isEqualTo("complaint.event.received");
            assertThat(line.to()).isEqualTo("RECEIVED");
            assertThat(line.actorName()).isEqualTo(desk.name());
        });
        assertThat(clocks(number)).containsExactly("FINISH");
    }

    @Test
    @DisplayName("R-06-18, R-06-19: until somebody is there the answer runs, and a date to agree has its clock, too")
    void clocks() {
        assertThat(clocks(receive(said(ComplaintKind.NEIGHBOUR, Severity.ORDINARY), desk))).containsExactly("RESPOND");
        assertThat(clocks(receive(said(ComplaintKind.OTHER, Severity.ORDINARY), desk)))
                .containsExactly("AGREEMENT", "RESPOND");
    }

    @Test
    @DisplayName("R-06-17: a day off on the last day moves the limit, and the complaint's timeline says so; once")
    void recounted() {
        String number = receive(said(ComplaintKind.PUBLIC, Severity.ORDINARY), desk);
        Complaint before = found(number);
        Instant limit = Objects.requireNonNull(before.due().finishDue());

        calendars.off(site, limit.atZone(site.zone()).toLocalDate());
        DueTimes after = found(number).due();
        assertThat(after.finishDue()).isAfter(limit).isEqualTo(after.firstFinishDue());
        calendars.announce(site, "2031");
        assertThat(told(before)).extracting(TimelineLine::kind)
                .containsOnlyOnce("due.recounted.moved").hasSize(2);
    }

    @Test
    @DisplayName("Nobody but the receptionist receives complaints, and another site does not see them")
    void refused() {
        Actor head = actor(Role.CENTER_HEAD, null);
        assertThatThrownBy(() -> receive(said(ComplaintKind.OTHER, Severity.MAJOR), head))
                .isInstanceOf(ForbiddenException.class);
        String number = receive(said(ComplaintKind.OTHER, Severity.MAJOR), desk);
        Optional<Complaint> elsewhere = SiteScope.within(List.of(people.site()),
                () -> transaction.execute(_ -> complaints.findByNumber(number)));
        assertThat(elsewhere).isEmpty();
    }

    private static NewComplaint said(ComplaintKind kind, Severity severity) {
        return new NewComplaint(UUID.randomUUID(), kind, severity, "秩序部门岗", null, "门岗态度生硬", null,
                new Complainant(null, "张淑芬", "13812346688"));
    }

    private String receive(NewComplaint said, Actor by) { return in(() -> receiving.receive(site, said, by)); }

    private Complaint found(String number) {
        return in(() -> transaction.execute(_ -> complaints.findByNumber(number).orElseThrow()));
    }

    private List<TimelineLine> told(Complaint complaint) {
        return in(() -> transaction
                .execute(_ -> timeline.of(List.of(ComplaintTimerSync.subject(complaint)))));
    }

    private <T> T in(Supplier<T> work) { return SiteScope.within(List.of(site.id()), work); }

    private Actor actor(Role role, @Nullable String department) {
        return actors.find(people.person(role, department, site.id()).username()).orElseThrow();
    }

    private List<String> clocks(String number) {
        return people.write(() -> jdbc.sql("""
                SELECT c.kind FROM deadline_timer c JOIN complaint p ON p.id = c.subject_id
                WHERE c.subject_kind = 'COMPLAINT' AND p.number = ? AND c.ended_at IS NULL ORDER BY c.kind""")
                .param(number).query(String.class).list());
    }
}
