package org.qiantai.demo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.demo.community.Accounts;
import org.qiantai.estate.HouseholdIndex;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.staff.DemoAccount;
import org.qiantai.support.TestDatabaseConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.transaction.support.TransactionTemplate;

/** The demo as its first start leaves it. */
@SpringBootTest(properties = "qiantai.demo.requests=400")
@Import(TestDatabaseConfiguration.class)
@ActiveProfiles("demo")
class DemoCommunityTests {
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;
    @Autowired private SiteDirectory sites;
    @Autowired private Clock clock;
    @Autowired private MessageSource messages;
    @Autowired private RecordNumbers numbers;
    @Autowired private HouseholdIndex index;
    @Autowired private DemoStart demo;
    @Autowired private EntityManager entities;

    @Test
    @DisplayName("Two sites: a residence of 1,200 homes and a tower of 30 floors; 400 requests of the last 60 days")
    void size() {
        assertThat(texts("SELECT code FROM site ORDER BY code")).containsExactly("GX", "YQ");
        assertThat(count("unit u JOIN site s ON s.id = site_id WHERE s.code = 'YQ'")).isEqualTo(1200);
        assertThat(count("unit u JOIN site s ON s.id = site_id WHERE s.code = 'GX' AND usage = 'OFFICE'"))
                .isEqualTo(168);
        assertThat(count("service_request")).isBetween(400L, 408L);
        assertThat(count("service_request WHERE received_at < now() - interval '61 days' OR logged_at > now()"))
                .isZero();
        assertThat(count("occupant WHERE special_care IS NOT NULL")).isGreaterThan(50);
        assertThat(count("occupant WHERE lives_until IS NOT NULL")).isGreaterThan(50);
    }

    @Test
    @DisplayName("R-03-67: contractorFixtures under contract at both sites, each evaluated; one has an order in its hands")
    void contractorFixtures() {
        assertThat(count("contractor")).isEqualTo(3);
        assertThat(count(
                "contractor v WHERE NOT EXISTS (SELECT FROM contractor_evaluation e WHERE e.contractor_id = v.id)"))
                .isZero();
        assertThat(count("""
                order_assignee a JOIN repair_order o ON o.id = a.order_id JOIN timeline_entry t ON t.subject_id = o.id
                    AND t.subject_kind = 'ORDER' AND t.kind LIKE 'order.event.givenToContractor%'
                WHERE a.contractor_id IS NOT NULL AND a.released_at IS NULL AND o.status = 'ASSIGNED'""")).isOne();
        assertThat(count("order_assignee WHERE contractor_id IS NULL AND user_id IS NULL")).isZero();
    }

    @Test
    @DisplayName("Each state of request, order and callback can be seen at both sites")
    void everyState() {
        Stream<String> requests = Stream.of(RequestStatus.values()).map(Enum::name);
        assertThat(texts("SELECT status FROM service_request GROUP BY status HAVING count(DISTINCT site_id) = 2"))
                .containsExactlyInAnyOrderElementsOf(requests.toList());
        assertThat(texts("SELECT status FROM repair_order GROUP BY status HAVING count(DISTINCT site_id) = 2"))
                .containsExactlyInAnyOrder("OPEN", "ASSIGNED", "ON_SITE", "QUOTED", "WORKING", "COMPLETED", "REVIEWED",
                        "FILED", "RETURNED", "CANCELLED");
        assertThat(texts("SELECT status FROM callback GROUP BY status HAVING count(DISTINCT site_id) = 2"))
                .containsExactlyInAnyOrder("DUE", "DONE", "VERIFYING", "RESOLVED", "WITHDRAWN");
    }

    @Test
    @DisplayName("R-03-49, R-06-24: at both sites extensions wait for centre head and director, others are answered or lapsed")
    void extensions() {
        assertThat(texts("""
                SELECT status || ' ' || level FROM deadline_extension WHERE status = 'REQUESTED' GROUP BY status, level
                HAVING count(DISTINCT site_id) = 2""")).containsExactlyInAnyOrder("REQUESTED CENTER_HEAD",
                "REQUESTED DIRECTOR");
        assertThat(texts("SELECT status FROM deadline_extension GROUP BY status HAVING count(DISTINCT site_id) = 2"))
                .containsExactlyInAnyOrder("REQUESTED", "APPROVED", "REJECTED", "LAPSED");
        assertThat(count("deadline_extension WHERE late AND status = 'REQUESTED'")).isPositive();
        assertThat(count("deadline_extension WHERE subject_kind = 'REQUEST'")).isPositive();
        assertThat(count("""
                deadline_extension e LEFT JOIN repair_order o ON o.id = e.subject_id AND o.due_extended
                    AND o.finish_due = e.new_due AND o.due_from IS NULL
                WHERE e.status = 'APPROVED' AND e.subject_kind = 'ORDER' AND o.id IS NULL""")).isZero();
        assertThat(count("deadline_extension WHERE decided_by = requested_by OR status_changed_at > now()")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REQUEST service_request", "ORDER repair_order", "CALLBACK callback"})
    @DisplayName("The timeline tells each record's way to the state it is in, in the order of time, without a gap")
    void timeline(String subjectAndTable) {
        String[] words = subjectAndTable.split(" ");
        assertThat(count("""
                %2$s r WHERE r.status IS DISTINCT FROM (SELECT t.to_state FROM timeline_entry t
                    WHERE t.subject_kind = '%1$s' AND t.subject_id = r.id AND t.to_state IS NOT NULL
                    ORDER BY t.id DESC LIMIT 1)""".formatted((Object[]) words))).isZero();
        assertThat(
                count("""
                        (SELECT from_state, lag(to_state) OVER w AS before, at, lag(at) OVER w AS earlier FROM timeline_entry
                            WHERE subject_kind = '%s' AND to_state IS NOT NULL WINDOW w AS (PARTITION BY subject_id ORDER BY id)) t
                        WHERE from_state IS DISTINCT FROM before OR at < earlier OR at > now()"""
                        .formatted(words[0])))
                .isZero();
    }

    @Test
    @DisplayName("Each entry of the timeline has its sentence in both languages, and so has each message within it")
    void sentences() {
        List<String> keys = texts("""
                SELECT DISTINCT kind FROM timeline_entry UNION
                SELECT DISTINCT substr(arg, 2) FROM timeline_entry, unnest(args) AS arg WHERE arg LIKE '#%'""");
        assertThat(keys).hasSizeGreaterThan(30).allSatisfy(key -> {
            assertThat(messages.getMessage(key, new Object[]{"1", "2", "3", "4"}, "", Locale.SIMPLIFIED_CHINESE))
                    .as(key).isNotEmpty();
            assertThat(messages.getMessage(key, new Object[]{"1", "2", "3", "4"}, "", Locale.ENGLISH)).as(key)
                    .isNotEmpty();
        });
    }

    @Test
    @DisplayName("A sentence gets the arguments it asks for, no more and no fewer")
    void arguments() {
        List<String> kinds = texts("SELECT DISTINCT kind || ' ' || cardinality(args) FROM timeline_entry");
        assertThat(kinds).allSatisfy(kind -> {
            String[] words = kind.split(" ");
            String pattern = messages.getMessage(words[0], null, "", Locale.SIMPLIFIED_CHINESE);
            assertThat(new MessageFormat(pattern).getFormatsByArgumentIndex()).as("%s: %s", kind, pattern)
                    .hasSize(Integer.parseInt(words[1]));
        });
    }

    @Test
    @DisplayName("R-03-47: a slip that was filed lacks nothing; one that was reviewed lacks no signature of ours")
    void slips() {
        asProgram(() -> {
            List<RepairOrder> orders = entities.createQuery("SELECT o FROM RepairOrder o", RepairOrder.class)
                    .getResultList();
            assertThat(orders).hasSizeGreaterThan(250);
            assertThat(orders).filteredOn(order -> order.status() == OrderStatus.FILED)
                    .allSatisfy(order -> assertThat(order.missing()).isEmpty());
            assertThat(orders).filteredOn(order -> order.status() == OrderStatus.REVIEWED)
                    .allSatisfy(order -> assertThat(order.pendingReviews()).isEmpty());
            assertThat(orders).filteredOn(order -> order.status() == OrderStatus.WORKING)
                    .allMatch(RepairOrder::mayBegin);
            return true;
        });
    }

    @Test
    @DisplayName("A new request goes on counting: no number twice, no id twice")
    void goesOn() {
        var site = sites.byCode("YQ").orElseThrow();
        LocalDate today = LocalDate.now(clock.withZone(site.zone()));
        String next = asProgram(() -> numbers.next(site, RecordKind.SR));
        String before = "YQ-SR-" + today.toString().replace("-", "") + "-%";
        assertThat(count("service_request WHERE number = '%s'".formatted(next))).isZero();
        assertThat(next)
                .endsWith("%03d".formatted(count("service_request WHERE number LIKE '%s'".formatted(before)) + 1));
        // Hibernate takes the fifty ids below a sequence's value.
        assertThat(asProgram(() -> jdbc.sql("""
                SELECT nextval('service_request_seq') - 50 > (SELECT max(id) FROM service_request)
                    AND nextval('callback_attempt_seq') - 50 > (SELECT max(id) FROM callback_attempt)""")
                .query(Boolean.class).single())).isTrue();
    }

    @Test
    @DisplayName("The wall between the sites stands again: each table forces its row-level security")
    void wall() {
        assertThat(texts("SELECT relname FROM pg_class WHERE relrowsecurity AND NOT relforcerowsecurity")).isEmpty();
        assertThat(texts("SELECT relname FROM pg_class WHERE relrowsecurity")).contains("timeline_entry", "occupant");
        Long seen = SiteScope.within(List.of(), () -> transaction.execute(
                _ -> jdbc.sql("SELECT count(*) FROM service_request").query(Long.class).single()));
        assertThat(seen).isZero();
    }

    @Test
    @DisplayName("Room, name and phone are looked up in what the estate itself computes")
    void searchKeys() {
        String all = "SELECT md5(string_agg(k::text, '' ORDER BY k::text)) FROM household_search_key k";
        List<String> before = texts(all);
        asProgram(() -> {
            sites.all().forEach(site -> index.rebuild(site.id()));
            return true;
        });
        assertThat(texts(all)).isEqualTo(before);
        assertThat(count("household_search_key")).isGreaterThan(10_000);
    }

    @Test
    @DisplayName("About twenty people hold all roles, as the sign-in page offers them")
    void people() {
        List<DemoAccount> accounts = new Accounts().all();
        assertThat(accounts).hasSizeBetween(18, 24).extracting(DemoAccount::username)
                .contains("desk", "desk2", "tower", "eng", "tech1", "tech4", "lead", "area", "head", "director",
                        "finance", "admin", "hq");
        assertThat(accounts.stream().flatMap(one -> one.roles().stream())).contains(Role.values());
        assertThat(texts("SELECT username FROM app_user")).hasSameSizeAs(accounts);
    }

    @Test
    @DisplayName("A second start changes nothing")
    void onlyOnce() throws Exception {
        long before = count("timeline_entry");
        demo.start();
        assertThat(count("timeline_entry")).isEqualTo(before);
    }

    private long count(String from) {
        return asProgram(() -> jdbc.sql("SELECT count(*) FROM " + from).query(Long.class).single());
    }

    private List<String> texts(String sql) { return asProgram(() -> jdbc.sql(sql).query(String.class).list()); }

    private <T> T asProgram(Supplier<T> work) {
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
