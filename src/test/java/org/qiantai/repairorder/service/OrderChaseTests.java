package org.qiantai.repairorder.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.deadline.service.MissingTimers;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OrderQuery;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestOutcomes;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.staff.MovedClock;
import org.qiantai.repairorder.service.OrderAssignment.Named;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OrderChaseTests {
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired RequestIntake logging;
    @Autowired RequestOutcomes handling;
    @Autowired OrderAssignment assigning;
    @Autowired OrderWork work;
    @Autowired ChaseCalls chase;
    @Autowired OrderPageService reading;
    @Autowired OrderQuery rows;
    @Autowired MissingTimers missing;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock real;

    MovedClock clock;
    SiteRef site;
    Actor desk;
    Actor head;
    Actor worker;

    @BeforeEach
    void aSiteWithPeople() {
        site = sites.byId(people.site());
        people.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department "
                + "ON CONFLICT DO NOTHING", site.id());
        desk = actor(Role.RECEPTIONIST, "FRONT_DESK");
        head = actor(Role.SUPERVISOR, "ENGINEERING");
        worker = actor(Role.TECHNICIAN, "ENGINEERING");
        clock = new MovedClock(real.instant());
    }

    @Test
    @DisplayName("R-08-22: five minutes after the dispatch it is in the chase lane, and again five minutes after each call")
    void chased() {
        String number = dispatched("DRAIN_BLOCKED");
        assertThat(queue(OrderQueue.CHASE)).isEmpty();
        clock.pass(Duration.ofMinutes(6));
        assertThat(queue(OrderQueue.CHASE)).containsExactly(number);
        in(() -> assigning.assign(submission(number), Named.of(worker.id()), null, head));
        in(() -> work.acknowledge(submission(number), worker));
        assertThat(queue(OrderQueue.CHASE)).as("nobody has left").containsExactly(number);
        pastDue(number, Duration.ofMinutes(6));
        in(() -> chase.chase(submission(number), "王强", "10 分钟后出发", desk));
        assertThat(at(Duration.ofMinutes(4))).isEmpty();
        assertThat(at(Duration.ofMinutes(6))).containsExactly(number);
        in(() -> work.leave(submission(number), worker));
        assertThat(at(Duration.ofMinutes(30))).isEmpty();
    }

    @Test
    @DisplayName("R-08-22: the call is kept with whom, when, by whom and what they said; the record's version stays")
    void urged() {
        String number = dispatched("DRAIN_BLOCKED");
        Submission asked = submission(number);
        in(() -> chase.chase(asked, " 赵主管 ", "人手在 6 栋", desk));
        in(() -> chase.chase(asked, " 赵主管 ", "人手在 6 栋", desk));
        OrderPage page = page(number);
        assertThat(page.version()).isEqualTo(asked.version());
        assertThat(page.timeline().getFirst()).satisfies(line -> {
            assertThat(line.kind()).isEqualTo("order.event.chased");
            assertThat(line.arguments()).containsExactly("=赵主管");
            assertThat(line.note()).isEqualTo("人手在 6 栋");
            assertThat(line.actorName()).isEqualTo(desk.name());
        });
        assertThat(count("SELECT count(*) FROM chase_call u JOIN repair_order o ON o.id = u.order_id "
                + "WHERE o.number = ? AND u.spoken_to = '赵主管'", number)).isOne();
        assertThatThrownBy(() -> in(() -> chase.chase(submission(number), "王强", null, head)))
                .isInstanceOf(ForbiddenException.class);
    }

    @Test
    @DisplayName("R-03-72: overdue work is urged, too; what is done is not")
    void overdue() {
        String number = dispatched("LAMP");
        in(() -> assigning.assign(submission(number), Named.of(worker.id()), null, head));
        clock.pass(Duration.ofDays(20));
        assertThat(queue(OrderQueue.OVERDUE)).containsExactly(number);
        in(() -> chase.chase(submission(number), "王强", null, desk));
        in(() -> assigning.solveByPhone(submission(number), "已恢复", head));
        assertThatThrownBy(() -> in(() -> chase.chase(submission(number), "王强", null, desk)))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("R-03-35, C-22: an emergency without paper after a day is in the paperwork lane and on the chase list")
    void paperwork() {
        String number = dispatched("WATER_RUNNING");
        in(() -> work.leave(submission(number), head));
        assertThat(queue(OrderQueue.PAPERWORK)).isEmpty();
        clock.pass(Duration.ofHours(25));
        assertThat(queue(OrderQueue.PAPERWORK)).containsExactly(number);
        assertThat(queue(OrderQueue.CHASE)).containsExactly(number);
    }

    @Test
    @DisplayName("C-04: raised to an emergency, an order nobody has goes to the supervisor at once, by the emergency's clocks")
    void raised() {
        String number = dispatched("WATER_DRIP");
        OrderPage before = page(number);
        Submission submission = in(
                () -> new Submission(before.requestNumber(), version(before.requestNumber()), UUID.randomUUID()));
        in(() -> handling.raise(submission, "水已漫出门口", desk));
        OrderPage after = page(number);
        assertThat(after.emergency()).isTrue();
        assertThat(after.workers()).singleElement()
                .satisfies(named -> assertThat(named.userId()).isEqualTo(head.id()));
        assertThat(count("SELECT count(*) FROM deadline_timer WHERE number = ? AND ended_at IS NULL "
                + "AND kind IN ('RESPOND', 'AGREEMENT', 'PAPERWORK', 'CHASE')", number)).isEqualTo(4);
        assertThat(after.timeline()).extracting("kind").contains("clock.event.emergencyTold");
        Submission again = in(
                () -> new Submission(before.requestNumber(), version(before.requestNumber()), UUID.randomUUID()));
        assertThatThrownBy(() -> in(() -> handling.raise(again, "又漏了", desk)))
                .isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("An order older than the clocks gets its own; what passed before is noted and told to nobody")
    void adopted() {
        String number = dispatched("DRAIN_BLOCKED");
        people.sql("DELETE FROM deadline_timer WHERE number = ?", number);
        people.sql("UPDATE repair_order SET dispatched_at = dispatched_at - interval '10 minutes' WHERE number = ?",
                number);
        missing.start();
        missing.start();
        assertThat(queue(OrderQueue.CHASE)).containsExactly(number);
        assertThat(count("SELECT count(*) FROM deadline_timer WHERE number = ? AND ended_at IS NULL", number))
                .isEqualTo(3);
        assertThat(count("SELECT count(*) FROM escalation e JOIN deadline_timer c ON c.id = e.timer_id "
                + "WHERE c.number = ? AND e.outcome = 'SUPERSEDED' AND e.step = 'LIMIT'", number)).isOne();
        assertThat(page(number).timeline()).extracting("kind").doesNotContain("clock.event.toBeChased");
    }

    private String dispatched(String category) {
        String request = in(() -> logging.log(site,
                new IntakeCommand(UUID.randomUUID(), Channel.PHONE, category, "厨房漏水",
                        new RequestLocation(null, null, "来电人不愿透露"), new Caller(null, "张淑芬", "13800006688"), null, null,
                        false,
                        List.of("ENGINEERING")),
                desk));
        return inTransaction(() -> jdbc.sql("""
                SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id
                WHERE r.number = ?""").param(request).query(String.class).single());
    }

    /** As if the chase clock had begun so much earlier. */
    private void pastDue(String number, Duration by) {
        people.sql("UPDATE deadline_timer SET due_at = due_at - make_interval(secs => ?) WHERE number = ? "
                + "AND kind = 'CHASE'", by.toSeconds(), number);
    }

    private List<String> queue(OrderQueue queue) { return queue(queue, clock); }

    private List<String> queue(OrderQueue queue, Clock now) {
        return inTransaction(() -> new OrderList(rows, now).page(site, OrderFilter.of(queue, null), desk, null).rows())
                .stream().map(OrderRow::number).toList();
    }

    /** The chase lane so long after the machine's own now, by which the steps are taken. */
    private List<String> at(Duration later) {
        return queue(OrderQueue.CHASE, new MovedClock(real.instant().plus(later)));
    }

    private long version(String request) {
        return inTransaction(() -> jdbc.sql("SELECT version FROM service_request WHERE number = ?").param(request)
                .query(Long.class).single());
    }

    private int count(String sql, String number) {
        return inTransaction(() -> jdbc.sql(sql).param(number).query(Integer.class).single());
    }

    private OrderPage page(String number) { return in(() -> reading.page(number, desk)); }

    private Submission submission(String number) {
        return new Submission(number, page(number).version(), UUID.randomUUID());
    }

    private Actor actor(Role role, String department) {
        var person = people.person(role, department, site.id());
        return new Actor(person.id(), person.username(), person.name(), department, Set.of(site.id()),
                List.of(new Grant(role, department, null)));
    }

    private <T> T in(Supplier<T> submission) { return SiteScope.within(Set.of(site.id()), submission); }

    private <T> T inTransaction(Supplier<T> work) {
        return in(() -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get())));
    }
}
