package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("R-03-42, R-07-6, C-16: paid work is not begun, done or filed by any road without the owner's yes")
class ConsentRoadsTests {
    private static final String[] PRICE = {"lines[0].name", "灯管", "lines[0].quantity", "1", "lines[0].unit", "支",
        "lines[0].unitPrice", "25.00"};
    private static final String[] FULL_SLIP = {"content", "更换灯管", "noMaterials", "true", "hours", "1", "labourFee",
        "80",
        "workerSignature", "王强", "ownerSignature", "张淑芬"};
    /** What each step's form is sent with; of the consent only the owner's no. */
    private static final Map<String, String[]> STEPS = new LinkedHashMap<>();
    /** The owner's yes itself; and a warranty, under which nobody pays. */
    private static final Set<String> CONSENT = Set.of("agreement", "warranty");
    private static final Set<String> BEYOND = Set.of("WORKING", "COMPLETED", "REVIEWED", "FILED");

    static {
        STEPS.put("acknowledgement", new String[0]);
        STEPS.put("departure", new String[0]);
        STEPS.put("start", new String[0]);
        STEPS.put("arrival", new String[0]);
        STEPS.put("quotation", PRICE);
        STEPS.put("supplement", PRICE);
        STEPS.put("consent",
                new String[]{"quotation", "1", "consented", "false", "name", "张淑芬", "means", "PHONE", "said",
                    "太贵"});
        STEPS.put("completion", new String[]{"content", "已更换灯管"});
        STEPS.put("amendment", FULL_SLIP);
        STEPS.put("correction", new String[]{"note", "请补填"});
        STEPS.put("review", new String[]{"name", "孙主管"});
        STEPS.put("receipt", new String[]{"received", "true"});
        STEPS.put("resumption", new String[]{"text", "没有做好"});
        STEPS.put("appointment", new String[0]);
        STEPS.put("agreed-due", new String[0]);
        STEPS.put("chase", new String[]{"spokenTo", "孙主管"});
        STEPS.put("slip", new String[]{"parts", "CUSTOMER"});
        STEPS.put("copies", new String[0]);
        STEPS.put("rework", new String[]{"original", "X", "reason", "同一处"});
        STEPS.put("handover", new String[]{"department", "SECURITY", "reason", "不归工程"});
        STEPS.put("note", new String[]{"text", "备注"});
        STEPS.put("return-signature", new String[]{"name", "孙主管"});
        STEPS.put("return",
                new String[]{"reason", "CONTRACTOR", "text", "要专业队伍", "explanation", "已说明", "toldHow", "电话"});
        STEPS.put("assignment", new String[0]);
        STEPS.put("cancellation", new String[]{"text", "重复"});
        STEPS.put("interim-slip", new String[]{"month", "2026-11", "progress", "未完工", "name", "孙主管"});
        STEPS.put("interim-receipt", new String[0]);
        STEPS.put("property", new String[]{"kind", "SUPPLIED", "item", "业主自购灯管"});
        STEPS.put("charging", new String[]{"text", "不在保修期"});
        STEPS.put("phone-solution", new String[]{"text", "电话指导解决"});
    }

    /** Where a paid order stands that nobody has agreed to pay for. */
    enum Stand {
        OPEN, ASSIGNED, ON_SITE, QUOTED, QUOTED_AGAIN, DECLINED, HANDED_OVER, RETURN_PROPOSED
    }

    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    long site;
    Person desk;
    Person head;
    Person worker;
    Person director;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        director = scene.person(site, Role.DIRECTOR, null);
    }

    @Test
    @DisplayName("Every page by which an order can be changed is among those that are tried")
    void everyRoute() throws IOException {
        Set<String> steps = new TreeSet<>();
        String routes = new ClassPathResource("security/routes.csv").getContentAsString(StandardCharsets.UTF_8);
        Matcher post = Pattern.compile("(?m)^POST,/orders/\\{number}/(\\{step:([a-z|-]+)}|[a-z-]+)").matcher(routes);
        while (post.find())
            steps.addAll(List.of((post.group(2) == null ? post.group(1) : post.group(2)).split("\\|")));
        assertThat(steps).hasSizeGreaterThan(20);
        Set<String> known = new TreeSet<>(STEPS.keySet());
        known.addAll(CONSENT);
        assertThat(known).containsAll(steps);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("By every page, everybody, and again: no state beyond the gate")
    void everyPage(Stand stand) {
        for (Map.Entry<String, String[]> step : STEPS.entrySet()) {
            String order = stand(stand);
            for (Person by : List.of(worker, head, desk, director)) {
                UUID token = UUID.randomUUID();
                post(by, order, step.getKey(), token, fields(step.getKey()));
                post(by, order, step.getKey(), token, fields(step.getKey()));
                holds(order, stand + " " + step.getKey() + " by " + by.name());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chase", "assignment", "review", "receipt", "print"})
    @DisplayName("By every step for several orders at once")
    void bulk(String act) {
        List<String> orders = Arrays.stream(Stand.values()).map(this::stand).toList();
        for (Person by : List.of(head, desk, director)) {
            String[] rows = orders.stream().map(order -> order + "~" + scene.version(order) + "~" + UUID.randomUUID())
                    .toArray(String[]::new);
            mvc.post().uri("/bulk/orders/" + act).with(user(by.username())).with(csrf()).param("rows", rows)
                    .param("name", "孙主管").exchange();
        }
        orders.forEach(order -> holds(order, act));
        for (String step : List.of("consent", "start", "completion", "agreement"))
            assertThat(mvc.post().uri("/bulk/orders/" + step).with(user(head.username())).with(csrf())
                    .param("rows", orders.getFirst()).exchange()).hasStatus(404);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    @DisplayName("In any order: two hundred posts at random never pass the gate")
    void reordered(long seed) {
        Random dice = new Random(seed);
        List<String> names = STEPS.keySet().stream()
                .filter(step -> !Set.of("cancellation", "phone-solution").contains(step))
                .toList();
        List<Person> people = List.of(worker, head, worker, desk);
        List<String> walked = new ArrayList<>();
        String order = stand(Stand.ASSIGNED);
        for (int i = 0; i < 200; i++) {
            String step = names.get(dice.nextInt(names.size()));
            post(people.get(dice.nextInt(people.size())), order, step, UUID.randomUUID(), fields(step));
            walked.add(step);
            holds(order, "seed " + seed + ": " + walked);
            if (Set.of("RETURNED", "CANCELLED").contains(status(order))) {
                order = stand(Stand.values()[dice.nextInt(5)]);
                walked.clear();
            }
        }
    }

    @Test
    @DisplayName("The yes to a price that was replaced is no yes to the new one; sent again it stays none")
    void oldPrice() {
        String order = stand(Stand.QUOTED);
        post(worker, order, "quotation", UUID.randomUUID(), "lines[0].name", "灯管", "lines[0].quantity", "9",
                "lines[0].unitPrice", "250.00");
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            assertThat(
                    post(worker, order, "consent", token, "quotation", "1", "consented", "true", "name", "张淑芬", "means",
                            "SIGNED"))
                    .hasStatus(409).bodyText().contains("报价");
        holds(order, "old price");
        assertThat(status(order)).isEqualTo("QUOTED");
    }

    @Test
    @DisplayName("A yes and a new price at the same moment: one of them, never work at a price nobody saw")
    void race() {
        for (int i = 0; i < 6; i++) {
            String order = stand(Stand.QUOTED);
            List<Integer> answers = Stream.<Runner>of(
                    () -> post(worker, order, "consent", UUID.randomUUID(), "quotation", "1", "consented", "true",
                            "name",
                            "张淑芬", "means", "SIGNED"),
                    () -> post(head, order, "quotation", UUID.randomUUID(), "lines[0].name", "灯管", "lines[0].quantity",
                            "9",
                            "lines[0].unitPrice", "250.00"))
                    .map(one -> CompletableFuture.supplyAsync(() -> one.run().getResponse().getStatus())).toList()
                    .stream()
                    .map(CompletableFuture::join).toList();
            assertThat(answers).containsExactlyInAnyOrder(302, 409);
            List<String> quotations = scene.values("""
                    SELECT q.status FROM order_quotation q JOIN repair_order o ON o.id = q.order_id
                    WHERE o.number = ? ORDER BY q.ordinal""", order);
            if (status(order).equals("WORKING")) assertThat(quotations).containsExactly("CONSENTED");
            else
                assertThat(quotations).containsExactly("SUPERSEDED", "PROPOSED");
        }
    }

    @Test
    @DisplayName("R-03-35: an emergency is worked on, done and filed, and nothing can be billed; with the yes afterwards it can")
    void emergency() {
        for (boolean yes : new boolean[]{false, true}) {
            String order = stand(Stand.ON_SITE);
            scene.sql("UPDATE repair_order SET emergency = true WHERE number = ?", order);
            assertThat(post(worker, order, "start", UUID.randomUUID())).hasStatus(302);
            assertThat(post(worker, order, "completion", UUID.randomUUID(), "content", "已更换")).hasStatus(302);
            if (yes) {
                assertThat(post(worker, order, "supplement", UUID.randomUUID(), PRICE)).hasStatus(302);
                assertThat(
                        post(worker, order, "consent", UUID.randomUUID(), "quotation", "1", "consented", "true", "name",
                                "张淑芬", "means", "PHONE"))
                        .hasStatus(302);
            }
            assertThat(post(worker, order, "amendment", UUID.randomUUID(), FULL_SLIP)).hasStatus(302);
            assertThat(post(head, order, "review", UUID.randomUUID(), "name", "孙主管")).hasStatus(302);
            assertThat(post(desk, order, "receipt", UUID.randomUUID(), "received", "true")).hasStatus(302);
            assertThat(status(order)).isEqualTo("FILED");
            scene.page(desk, "/orders/" + order).contains(yes ? "可收 ¥25.00" : "可收 ¥0.00");
        }
    }

    @Test
    @DisplayName("With the yes the same roads lead on: the table does not hold because everything is refused")
    void withConsent() {
        String order = stand(Stand.QUOTED);
        assertThat(
                post(worker, order, "consent", UUID.randomUUID(), "quotation", "1", "consented", "true", "name", "张淑芬",
                        "means", "SIGNED"))
                .hasStatus(302);
        for (String step : List.of("completion", "amendment"))
            assertThat(post(worker, order, step, UUID.randomUUID(), fields(step))).hasStatus(302);
        assertThat(post(head, order, "review", UUID.randomUUID(), "name", "孙主管")).hasStatus(302);
        assertThat(post(desk, order, "receipt", UUID.randomUUID(), "received", "true")).hasStatus(302);
        assertThat(status(order)).isEqualTo("FILED");
    }

    private interface Runner {
        MvcTestResult run();
    }

    /** Nothing beyond the gate; solved by phone is done, and costs nothing. */
    private void holds(String order, String road) {
        String status = status(order);
        if (scene.<Boolean>value("SELECT solved_by_phone FROM repair_order WHERE number = ?", order)) {
            assertThat(scene.<Long>value(
                    """
                            SELECT count(*) FROM repair_order WHERE number = ? AND (labour_fee IS NOT NULL OR started_at IS NOT NULL)""",
                    order)).as(road).isZero();
            return;
        }
        assertThat(status).as(road).isNotIn(BEYOND);
        assertThat(scene.<Long>value(
                """
                        SELECT count(*) FROM repair_order o WHERE o.number = ? AND (started_at IS NOT NULL OR completed_at IS NOT NULL
                            OR EXISTS (SELECT 1 FROM order_signature s WHERE s.order_id = o.id AND s.kind LIKE '%REVIEW'))""",
                order))
                .as(road).isZero();
    }

    private String stand(Stand stand) {
        String order = scene.dispatched(site, desk, "LAMP", "客厅灯不亮");
        if (stand == Stand.OPEN) return order;
        take(head, order, "assignment", "workers", "" + worker.id());
        if (stand == Stand.ASSIGNED) return order;
        take(worker, order, "arrival");
        if (stand == Stand.ON_SITE) return order;
        if (stand == Stand.HANDED_OVER) {
            take(head, order, "handover", "department", "SECURITY", "reason", "不归工程");
            return order;
        }
        take(worker, order, "quotation", PRICE);
        if (stand == Stand.QUOTED_AGAIN) take(worker, order, "quotation", PRICE);
        if (stand == Stand.RETURN_PROPOSED) take(worker, order, "return", fields("return"));
        if (stand == Stand.DECLINED) take(worker, order, "consent", fields("consent"));
        return order;
    }

    private void take(Person by, String order, String step, String... fields) {
        assertThat(post(by, order, step, UUID.randomUUID(), fields)).as(step).hasStatus(302);
    }

    private String[] fields(String step) {
        return step.equals("assignment")
                ? new String[]{"workers", "" + worker.id(), "reason", "换人"}
                : Objects.requireNonNull(STEPS.get(step));
    }

    private MvcTestResult post(Person by, String order, String step, UUID token, String... fields) {
        var post = mvc.post().uri("/orders/" + order + "/" + step).with(user(by.username())).with(csrf())
                .param("token", token.toString()).param("version", String.valueOf(scene.version(order)));
        for (int i = 0; i < fields.length; i += 2)
            post = post.param(fields[i], fields[i + 1]);
        return post.exchange();
    }

    private String status(String order) {
        return scene.value("SELECT status FROM repair_order WHERE number = ?", order);
    }
}
