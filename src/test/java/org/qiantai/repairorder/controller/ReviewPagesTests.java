package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@DisplayName("R-03-46: the queue a supervisor signs from")
class ReviewPagesTests {
    private static final String QUEUE = "/orders?queue=review";

    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    long site;
    Person desk;
    Person head;
    Person worker;

    @BeforeEach
    void people() {
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        head = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
    }

    @Test
    @DisplayName("Each slip with labour, material and what to look at; only those with nothing to look at can be ticked")
    void list() {
        String plain = completed("ownerSignature", "张淑芬");
        String unsigned = completed("noOwnerSignature", "业主不在家");
        String byWord = done();
        scene.page(head, QUEUE)
                .contains("data-number=\"" + plain + "\"", "data-number=\"" + unsigned + "\"", "未签：业主不在家",
                        "没有业主验收签字", "name=\"rows\" value=\"" + plain + "\"", "/orders/" + plain + "/review", byWord,
                        "维修单填写不全", "还缺")
                .doesNotContain("value=\"" + unsigned + "\"", "action=\"/orders/" + byWord + "/review\"");
        scene.page(head, QUEUE + "&table=true").contains(plain, "data-testid=\"list\"");
        scene.page(desk, QUEUE).contains(plain, "由主办部门主管办理").doesNotContain("/orders/" + plain + "/review");
        Person cleaning = scene.person(site, Role.SUPERVISOR, "CLEANING");
        scene.page(cleaning, QUEUE).as("own department first").contains("没有等您审核签字的维修单").doesNotContain(plain);
        scene.page(cleaning, QUEUE + "&department=").contains(plain);
        assertThat(scene.get(head, "/orders?queue=tomorrow")).hasStatus(422);
    }

    @Test
    @DisplayName("Signed in place: the row’s place says so; without a name the row comes back with what was typed; twice is once")
    void signs() {
        String order = completed("noOwnerSignature", "业主不在家");
        assertThat(inPlace(head, order, "review", UUID.randomUUID(), "name", " ", "note", "已电话核实")).hasStatus(422)
                .bodyText()
                .contains("此项必填", "已电话核实", "data-number=\"" + order + "\"").doesNotContain("<html");
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            assertThat(inPlace(head, order, "review", token, "name", "孙主管")).hasStatusOk().bodyText()
                    .contains(order, "已审核签字", "review-gone").doesNotContain("<html");
        assertThat(scene.<String>value("SELECT status FROM repair_order WHERE number = ?", order))
                .isEqualTo("REVIEWED");
        assertThat(scene.<Long>value("""
                SELECT count(*) FROM order_signature s JOIN repair_order o ON o.id = s.order_id WHERE o.number = ?""",
                order)).isEqualTo(1);
        scene.page(head, QUEUE).doesNotContain(order);
    }

    @Test
    @DisplayName("Without a script the signed row leads back to the queue, with the word that it is done")
    void withoutScript() {
        String order = completed("ownerSignature", "张淑芬");
        assertThat(scene.click(head, order, "review", "name", "孙主管", "back", "/orders?queue=REVIEW&site=" + code()))
                .hasRedirectedUrl("/orders?queue=REVIEW&site=" + code() + "&done=order.reviewed");
    }

    @Test
    @DisplayName("Sent back with a note: out of the queue, on the technician’s phone, told; filled again it is back in the queue")
    void correction() {
        String order = completed("ownerSignature", "张淑芬");
        scene.page(worker, "/my/orders").doesNotContain(order);
        assertThat(inPlace(head, order, "correction", UUID.randomUUID(), "note", "")).hasStatus(422).bodyText()
                .contains("此项必填");
        assertThat(inPlace(head, order, "correction", UUID.randomUUID(), "note", "龙头单价请核对")).hasStatusOk().bodyText()
                .contains("已退回补填");
        scene.page(head, QUEUE).doesNotContain("data-number=\"" + order).contains("已退回补填 1 张");
        scene.page(head, "/orders?queue=correction").contains(order);
        scene.page(worker, "/my/orders").contains(order, "维修单待补填", "主管退回补填：龙头单价请核对", "/orders/" + order + "/amendment");
        // Inboxes are filled after the commit.
        await().untilAsserted(() -> scene.page(worker, "/inbox").contains(order + " 的维修单被退回补填"));
        scene.page(worker, "/orders/" + order).contains("审核未签，退回补填维修单", "龙头单价请核对");
        String due = due(order);
        assertThat(amend(order, "ownerSignature", "张淑芬")).hasStatus(302);
        assertThat(due(order)).isEqualTo(due);
        scene.page(head, QUEUE).contains("data-number=\"" + order);
        scene.page(worker, "/my/orders").doesNotContain(order);
    }

    @Test
    @DisplayName("R-03-45: what was completed by word only stays on the technician’s phone until the slip is filled")
    void byWord() {
        String order = done();
        scene.page(worker, "/my/orders").contains(order, "维修单待补填");
        assertThat(amend(order, "ownerSignature", "张淑芬")).hasStatus(302);
        scene.page(worker, "/my/orders").doesNotContain(order);
    }

    @Test
    @DisplayName("Another department’s supervisor, the technician and the desk send nothing back; a stale row changes nothing")
    void refused() {
        String order = completed("ownerSignature", "张淑芬");
        Person cleaning = scene.person(site, Role.SUPERVISOR, "CLEANING");
        for (Person other : new Person[]{cleaning, worker, desk})
            assertThat(scene.click(other, order, "correction", "note", "不对")).as(other.name()).hasStatus(403);
        assertThat(scene.late(head, order, "correction", "note", "不对")).hasStatus(409);
        assertThat(scene.<Long>value("""
                SELECT count(*) FROM repair_order WHERE number = ? AND correction_note IS NOT NULL""", order)).isZero();
    }

    @Test
    @DisplayName("Hours far from the usual of ten signed slips are said, in the queue and at the signing of several")
    void unusualHours() {
        for (int i = 0; i < 10; i++) {
            String order = completed("ownerSignature", "张淑芬");
            assertThat(scene.click(head, order, "review", "name", "孙主管")).hasStatus(302);
        }
        String long5 = completed("ownerSignature", "张淑芬", "hours", "5");
        scene.page(head, QUEUE).contains("工时与同类维修相差三倍以上", "同类维修通常 1 小时");
        scene.page(head, "/bulk/orders/review?rows=" + long5).contains("工时与同类维修相差三倍以上");
    }

    @Test
    @DisplayName("The queue costs as many statements for one slip as for five")
    void statements() {
        completed("ownerSignature", "张淑芬");
        int few = StatementCounter.reading(() -> scene.get(head, QUEUE)).size();
        for (int i = 0; i < 4; i++)
            completed("ownerSignature", "张淑芬");
        assertThat(StatementCounter.reading(() -> scene.get(head, QUEUE))).hasSizeLessThanOrEqualTo(few);
    }

    private String code() { return scene.<String>value("SELECT code FROM site WHERE id = ?::bigint", "" + site); }

    private String due(String order) {
        return String.valueOf(
                scene.<Object>value("SELECT completed_at FROM repair_order WHERE number = ?", order));
    }

    private String done() {
        String order = scene.dispatched(site, desk, "WATER_HOME", "家里没水");
        assertThat(scene.click(head, order, "assignment", "workers", "" + worker.id())).hasStatus(302);
        assertThat(scene.click(worker, order, "arrival")).hasStatus(302);
        assertThat(scene.click(worker, order, "start")).hasStatus(302);
        assertThat(scene.click(worker, order, "completion", "content", "已修复")).hasStatus(302);
        return order;
    }

    private String completed(String... slip) {
        String order = done();
        assertThat(amend(order, slip)).hasStatus(302);
        return order;
    }

    private MvcTestResult amend(String order, String... slip) {
        String[] hours = Arrays.asList(slip).contains("hours") ? new String[0] : new String[]{"hours", "1"};
        return scene.click(worker, order, "amendment", Stream
                .of(new String[]{"content", "已修复", "noMaterials", "true", "workerSignature", "王强",
                    "tested", "true", "tidied", "true"}, hours, slip)
                .flatMap(Arrays::stream).toArray(String[]::new));
    }

    private MvcTestResult inPlace(Person by, String order, String step, UUID token, String... fields) {
        var post = mvc.post().uri("/orders/" + order + "/" + step).with(user(by.username())).with(csrf())
                .header("HX-Request", "true").param("token", token.toString())
                .param("version", String.valueOf(scene.version(order)));
        for (int i = 0; i < fields.length; i += 2)
            post = post.param(fields[i], fields[i + 1]);
        MvcTestResult result = post.exchange();
        assertThat(OrderScene.text(result)).doesNotContain("??");
        return result;
    }
}
