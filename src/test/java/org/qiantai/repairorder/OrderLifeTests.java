package org.qiantai.repairorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.StaleRecordException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.ConsentMeans;
import org.qiantai.repairorder.domain.IncompleteSlipException;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.domain.SlipEntry;
import org.qiantai.repairorder.domain.SlipMaterial.UsedMaterial;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.repairorder.service.OrderAssignment.Named;
import org.qiantai.repairorder.service.OrderFilter;
import org.qiantai.repairorder.service.OrderList;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderQueue;
import org.qiantai.repairorder.service.OrderPageService;
import org.qiantai.repairorder.service.OrderSlips;
import org.qiantai.repairorder.service.OrderWork;
import org.qiantai.repairorder.service.QuotationResponseEntry;
import org.qiantai.repairorder.service.SlipSignatures;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class OrderLifeTests {
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired RequestIntake logging;
    @Autowired RequestProgress requests;
    @Autowired OrderAssignment assigning;
    @Autowired OrderWork work;
    @Autowired OrderSlips slips;
    @Autowired OrderPageService reading;
    @Autowired OrderList list;
    @Autowired OrderReports reports;
    @Autowired ReworkOrders rework;
    @Autowired List<WorkQueues> queues;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    SiteRef site;
    Actor desk;
    Actor head;
    Actor worker;
    Actor otherWorker;

    @BeforeEach
    void aSiteWithPeople() {
        long id = people.site();
        people.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department "
                + "ON CONFLICT DO NOTHING", id);
        site = sites.byId(id);
        desk = actor(Role.RECEPTIONIST, "FRONT_DESK");
        head = actor(Role.SUPERVISOR, "ENGINEERING");
        worker = actor(Role.TECHNICIAN, "ENGINEERING");
        otherWorker = actor(Role.TECHNICIAN, "ENGINEERING");
    }

    @Test
    @DisplayName("R-03-34..47: a paid order from the dispatch to the filed slip; the request follows")
    void wholeLife() {
        String number = dispatched("LAMP", false);
        assertThat(page(number).status()).isEqualTo(OrderStatus.OPEN);
        in(() -> assigning.assign(submission(number), Named.of(worker.id()), null, head));
        assertThat(requestStatus(number)).isEqualTo(RequestStatus.IN_PROGRESS);
        in(() -> work.acknowledge(submission(number), worker));
        in(() -> work.leave(submission(number), worker));
        in(() -> work.arrive(submission(number), null, null, worker));
        assertThatThrownBy(() -> in(() -> work.begin(submission(number), null, worker)))
                .isInstanceOf(WrongStateException.class);
        in(() -> work.quote(submission(number), items(), null, worker));
        in(() -> work.consent(submission(number), 1, new QuotationResponseEntry("张淑芬", ConsentMeans.PHONE, null, null),
                worker));
        in(() -> work.complete(submission(number), "更换灯管", null, new CompletionChecks(true, true), null, worker));
        assertThat(requestStatus(number)).isEqualTo(RequestStatus.REPORTED);
        assertThat(page(number).missing()).contains(MissingItem.HOURS, MissingItem.OWNER_SIGNATURE);
        assertThatThrownBy(() -> in(() -> slips.review(submission(number), "主管", null, head)))
                .isInstanceOf(IncompleteSlipException.class);
        in(() -> slips.amend(submission(number), slip("张淑芬"), SlipSignatures.NONE, null, worker));
        in(() -> slips.review(submission(number), "主管", null, head));
        in(() -> slips.receive(submission(number), null, desk));
        OrderPage filed = page(number);
        assertThat(filed.status()).isEqualTo(OrderStatus.FILED);
        assertThat(filed.quotations()).singleElement()
                .satisfies(quotation -> assertThat(quotation.lines()).hasSize(2));
        assertThat(filed.materials()).singleElement()
                .satisfies(material -> assertThat(material.amount()).isEqualByComparingTo("50.00"));
        assertThat(filed.timeline()).hasSize(11).extracting("to").contains("FILED", "REVIEWED", "QUOTED");
    }

    @Test
    @DisplayName("domain.md §2: another's order does not exist for a technician, and another department's is refused")
    void ownOrdersOnly() {
        String number = dispatched("LAMP", false);
        in(() -> assigning.assign(submission(number), Named.of(worker.id()), null, head));
        assertThatThrownBy(() -> in(() -> reading.page(number, otherWorker))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> in(() -> work.acknowledge(submission(number), otherWorker)))
                .isInstanceOf(NotFoundException.class);
        Actor security = actor(Role.SUPERVISOR, "SECURITY");
        assertThatThrownBy(() -> in(() -> work.acknowledge(submission(number), security)))
                .isInstanceOf(ForbiddenException.class);
        assertThat(rows(OrderFilter.open(), worker)).extracting(OrderRow::number).containsExactly(number);
        assertThat(rows(OrderFilter.open(), otherWorker)).isEmpty();
    }

    @Test
    @DisplayName("domain.md §3: a stale form changes nothing, a form sent twice acts once, a technician's late step counts")
    void onceAndFresh() {
        String number = dispatched("LAMP", false);
        Submission first = submission(number);
        in(() -> assigning.assign(first, Named.of(worker.id()), null, head));
        in(() -> assigning.assign(first, Named.of(worker.id()), null, head));
        assertThat(page(number).workers()).hasSize(1);
        Submission stale = new Submission(number, first.version(), UUID.randomUUID());
        assertThatThrownBy(() -> in(() -> assigning.reassign(stale, Named.of(otherWorker.id()), "忙", head)))
                .isInstanceOf(StaleRecordException.class);
        in(() -> work.acknowledge(new Submission(number, 0, UUID.randomUUID()), worker));
        assertThat(page(number).visit().acknowledgedAt()).isNotNull();
    }

    @Test
    @DisplayName("R-03-51, R-03-52: returned on the supervisor's signature, and the explanation goes to the callback")
    void returned() {
        String number = dispatched("LAMP", false);
        in(() -> slips.proposeReturn(submission(number), "CONTRACTOR", "需高空作业", "已向业主说明", "电话", "主管", null, head));
        assertThat(page(number).status()).isEqualTo(OrderStatus.RETURNED);
        assertThat(requestStatus(number)).isEqualTo(RequestStatus.REPORTED);
        assertThat(in(() -> reports.of(requestId(number)))).singleElement()
                .satisfies(report -> assertThat(report.explanation()).isEqualTo("已向业主说明"));
    }

    @Test
    @DisplayName("R-03-71: rework opens an order of its own clocks for the same department, the request goes on")
    void reworked() {
        String number = dispatched("WATER_HOME", false);
        in(() -> assigning.solveByPhone(submission(number), "已指导业主开总阀", head));
        assertThat(requestStatus(number)).isEqualTo(RequestStatus.REPORTED);
        assertThat(in(() -> reports.workedOn(requestId(number), head.id()))).isTrue();
        String again = inTransaction(() -> rework.open(number, "仍然没水", desk));
        assertThat(page(again).reworkOf()).isEqualTo(number);
        assertThat(requestStatus(number)).isEqualTo(RequestStatus.IN_PROGRESS);
    }

    @Test
    @DisplayName("R-03-35: an emergency is assigned at once, its paper due a day later")
    void emergency() {
        String number = dispatched("WATER_RUNNING", true);
        OrderPage page = page(number);
        assertThat(page.status()).isEqualTo(OrderStatus.ASSIGNED);
        assertThat(page.paperworkDue()).isEqualTo(page.dispatchedAt().plusSeconds(24 * 3600));
        assertThat(page.workers()).singleElement()
                .satisfies(named -> assertThat(named.userId()).isEqualTo(head.id()));
    }

    @Test
    @DisplayName("domain.md §3: an emergency goes straight to whoever of the department is on duty")
    void dutyTechnician() {
        people.sql(
                "INSERT INTO duty (site_id, department_code, user_id, duty_from, duty_until, entered_by, entered_at) "
                        + "VALUES (?, 'ENGINEERING', ?, now() - interval '1 hour', now() + interval '1 hour', ?, now())",
                site.id(), worker.id(), head.id());
        assertThat(page(dispatched("WATER_RUNNING", true)).workers()).singleElement()
                .satisfies(named -> assertThat(named.userId()).isEqualTo(worker.id()));
        assertThat(notices()).containsExactlyInAnyOrder("escalation.notice.AT_ONCE EMERGENCY",
                "order.notice.assigned EMERGENCY");
    }

    @Test
    @DisplayName("R-03-34, R-07-5: the department is told of its order, and whoever is assigned of theirs, each once")
    void news() {
        String number = dispatched("LAMP", false);
        assertThat(notices()).containsExactly("order.notice.opened ORDER_DISPATCHED");
        Submission first = submission(number);
        in(() -> assigning.assign(first, Named.of(worker.id()), null, head));
        in(() -> assigning.assign(first, Named.of(worker.id()), null, head));
        assertThat(notices()).containsExactlyInAnyOrder("order.notice.opened ORDER_DISPATCHED",
                "order.notice.assigned ORDER_DISPATCHED");
    }

    @Test
    @DisplayName("Every queue and every filter can be asked")
    void asksEveryQueue() {
        String number = dispatched("LAMP", false);
        for (OrderQueue queue : OrderQueue.values())
            assertThat(rows(OrderFilter.of(queue, "ENGINEERING"), head)).as(queue.name())
                    .hasSize(queue == OrderQueue.ASSIGN ? 1 : 0);
        LocalDate today = LocalDate.parse(number.split("-")[2], DateTimeFormatter.BASIC_ISO_DATE);
        assertThat(rows(new OrderFilter(OrderStatus.OPEN, null, null, "ENGINEERING", null, "LAMP",
                number.substring(number.length() - 12), today, today, null), desk)).hasSize(1);
        assertThat(rows(new OrderFilter(null, null, null, null, worker.id(), null, "灯%", null, null, true), desk))
                .isEmpty();
        assertThat(in(() -> queues.stream().flatMap(each -> each.of(head, site).stream()).toList()))
                .filteredOn(queue -> queue.title().equals("order.queue.ASSIGN")).extracting(WorkQueue::count)
                .containsExactly(1);
        assertThat(inTransaction(() -> {
            try (var all = list.all(site, OrderFilter.open(), desk, SqlFilter.Order.OLDEST_FIRST)) {
                return all.count();
            }
        })).isOne();
    }

    private String dispatched(String category, boolean emergency) {
        String request = in(() -> logging.log(site,
                new IntakeCommand(UUID.randomUUID(), Channel.PHONE, category, "楼道灯不亮",
                        new RequestLocation(null, null, "来电人不愿透露"), new Caller(null, "张淑芬", "13800006688"), null, null,
                        emergency,
                        List.of("ENGINEERING")),
                desk));
        return inTransaction(() -> jdbc.sql("""
                SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id
                WHERE r.number = ?""").param(request).query(String.class).single());
    }

    private List<String> notices() {
        return inTransaction(() -> jdbc.sql("SELECT title || ' ' || kind FROM notice WHERE site_id = ?")
                .param(site.id()).query(String.class).list());
    }

    private RequestStatus requestStatus(String number) {
        return inTransaction(() -> requests.find(requestId(number)).orElseThrow().status());
    }

    private long requestId(String number) {
        return inTransaction(() -> jdbc.sql("SELECT request_id FROM repair_order WHERE number = ?").param(number)
                .query(Long.class).single());
    }

    private OrderPage page(String number) { return in(() -> reading.page(number, desk)); }

    private Submission submission(String number) {
        return new Submission(number, page(number).version(), UUID.randomUUID());
    }

    private List<OrderRow> rows(OrderFilter filter, Actor reader) {
        return in(() -> list.page(site, filter, reader, null).rows());
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

    private static List<QuotedItem> items() {
        return List.of(new QuotedItem("灯管", new BigDecimal("2"), "支", new BigDecimal("25.00"), false),
                new QuotedItem("人工", BigDecimal.ONE, "次", new BigDecimal("30.00"), true));
    }

    private static SlipEntry slip(String owner) {
        return new SlipEntry("更换灯管两支",
                List.of(new UsedMaterial("灯管", new BigDecimal("2"), "支", new BigDecimal("25.00"))), false,
                new BigDecimal("1.50"), null, new CompletionChecks(true, true),
                new BigDecimal("30.00"), "王强", owner, null);
    }
}
