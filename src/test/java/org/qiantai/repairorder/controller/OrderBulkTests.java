package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.service.OrderBulkStep;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** One step for several orders: each for itself, by the rules of the single step. */
@IntegrationTest
class OrderBulkTests {
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
    @DisplayName("R-08-22: one call urges several orders, each has its entry; one that has ended is refused with its sentence")
    void urges() {
        String one = opened();
        String two = opened();
        String ended = opened();
        assertThat(scene.step(desk, ended, "cancellation", "text", "重复派单")).hasStatus(302);
        String form = ask(desk, "chase", one, two, ended);
        assertThat(form).contains(one, two, ended, "目前是“已撤销”");
        assertThat(form.split("name=\"rows\"", -1)).hasSize(3);
        String[] rows = {row(one), row(two), row(ended)};
        MvcTestResult result = take(desk, "chase", "孙主管", rows);
        assertThat(result).hasStatusOk().bodyText().contains("共 3 条，办成 2 条", done(one, true), done(two, true),
                done(ended, false), "目前是“已撤销”");
        assertThat(take(desk, "chase", "孙主管", rows)).as("sent twice").hasStatusOk().bodyText()
                .contains("共 3 条，办成 2 条");
        assertThat(calls(one)).isEqualTo(1);
        assertThat(calls(two)).isEqualTo(1);
        assertThat(calls(ended)).isZero();
    }

    @Test
    @DisplayName("R-07-5: several orders for the same people; another department’s and one that is assigned stay as they are; twice is once")
    void assigns() {
        String one = opened();
        String two = opened();
        String other = opened();
        assertThat(scene.step(head, other, "handover", "department", "CLEANING", "reason", "保洁的事")).hasStatus(302);
        String taken = opened();
        Person colleague = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        scene.step(head, taken, "assignment", "workers", String.valueOf(colleague.id()));
        String form = ask(head, "assignment", one, two, other, taken);
        assertThat(form).contains(worker.name(), colleague.name(), "在办 1 单", "由主办部门主管办理", "目前是“已派工”");
        assertThat(form.split("name=\"rows\"", -1)).hasSize(3);
        String[] rows = {row(one), row(two), row(other)};
        assertThat(assign(rows)).hasStatus(422).bodyText().contains("请至少选择一项", one, two);
        for (int i = 0; i < 2; i++)
            assertThat(assign(rows, worker)).hasStatusOk().bodyText().contains("共 3 条，办成 2 条", done(one, true),
                    done(two, true), done(other, false));
        assertThat(status(one)).isEqualTo("ASSIGNED");
        assertThat(status(other)).isEqualTo("OPEN");
        assertThat(scene.<Long>value("SELECT count(*) FROM order_assignee a JOIN repair_order o ON o.id = a.order_id "
                + "WHERE o.number = ?", two)).isEqualTo(1);
        Person stranger = scene.person(site, Role.TECHNICIAN, "CLEANING");
        String three = opened();
        assertThat(assign(new String[]{row(three)}, stranger)).as("not of the department").bodyText()
                .contains(done(three, false));
        assertThat(status(three)).isEqualTo("OPEN");
    }

    @Test
    @DisplayName("R-03-46: only slips without warnings are signed together; the others stay with the reason")
    void reviews() {
        String plain = completed(worker, "ownerSignature", "张淑芬");
        String unsigned = completed(worker, "noOwnerSignature", "业主不在家");
        String long8 = completed(worker, "ownerSignature", "张淑芬", "hours", "9");
        String form = ask(head, "review", plain, unsigned, long8);
        assertThat(form).contains("没有业主验收签字", "工时超过 8 小时");
        assertThat(form.split("name=\"rows\"", -1)).hasSize(2);
        assertThat(take(head, "review", "孙主管", row(plain), row(unsigned), row(long8))).bodyText().contains(
                "共 3 条，办成 1 条", done(plain, true), done(unsigned, false), done(long8, false));
        assertThat(status(plain)).isEqualTo("REVIEWED");
        assertThat(status(unsigned)).isEqualTo("COMPLETED");
        assertThat(status(long8)).isEqualTo("COMPLETED");
    }

    @Test
    @DisplayName("domain §2: nobody reviews in bulk what they completed, nor what is another department’s")
    void fourEyes() {
        Person both = scene.person(site, List.of(Role.SUPERVISOR, Role.TECHNICIAN), "ENGINEERING");
        Person cleaning = scene.person(site, Role.SUPERVISOR, "CLEANING");
        String own = completed(both, "ownerSignature", "张淑芬");
        assertThat(take(both, "review", "我自己", row(own))).bodyText().contains("办成 0 条", done(own, false));
        assertThat(take(cleaning, "review", "保洁主管", row(own))).bodyText().contains(done(own, false), "由主办部门主管办理");
        assertThat(take(desk, "review", "前台", row(own))).bodyText().contains(done(own, false));
        assertThat(status(own)).isEqualTo("COMPLETED");
        assertThat(take(head, "review", "孙主管", row(own))).bodyText().contains(done(own, true));
    }

    @Test
    @DisplayName("R-03-47: complete slips are received together; a stale row, one twice, and one of another site change nothing")
    void receives() {
        String good = completed(worker, "ownerSignature", "张淑芬");
        String bad = completed(worker, "workerSignature", "王强");
        for (String order : List.of(good, bad))
            assertThat(scene.step(head, order, "review", "name", "孙主管")).hasStatus(302);
        String stale = good + "~0~" + UUID.randomUUID();
        assertThat(take(desk, "receipt", null, stale)).bodyText().contains(done(good, false), "已被");
        Person elsewhere = scene.person(scene.site(), Role.RECEPTIONIST, "FRONT_DESK");
        assertThat(take(elsewhere, "receipt", null, row(good))).bodyText().contains(done(good, false), "没有找到");
        assertThat(ask(elsewhere, "receipt", good)).doesNotContain(good + "~").contains("还没有勾选任何一条");
        assertThat(ask(desk, "receipt", good, bad)).contains("还缺");
        assertThat(take(desk, "receipt", null, row(good), row(good), row(bad))).bodyText().contains("共 2 条，办成 1 条",
                done(good, true), done(bad, false), "业主验收签字");
        assertThat(status(good)).isEqualTo("FILED");
        assertThat(status(bad)).isEqualTo("REVIEWED");
    }

    @Test
    @DisplayName("R-07-12: several slips are printed at once, each with three parts; what was printed before asks for a reason of its own")
    void prints() {
        String one = opened();
        String two = opened();
        assertThat(take(desk, "print", null, row(one))).bodyText().contains("办成 1 条", "/slips/paper?site=");
        assertThat(take(desk, "print", null, row(one), row(two))).bodyText().contains("共 2 条，办成 1 条", done(one, false),
                "已经打印过", done(two, true), "rows=" + two).doesNotContain("rows=" + one);
    }

    @Test
    @DisplayName("domain §3: no bulk step binds an owner: consent, quotation and beginning are not among them")
    void neverConsent() {
        assertThat(OrderBulkStep.values()).extracting(OrderBulkStep::path)
                .containsExactly("chase", "assignment", "review", "receipt", "print");
        for (String step : List.of("consent", "quotation", "start", "agreement", "completion"))
            assertThat(take(head, step, "孙主管", "x")).hasStatus(404);
    }

    @Test
    @DisplayName("Nothing ticked, or nobody named: 422 with the sentence, and the same rows again")
    void incomplete() {
        String order = opened();
        String row = row(order);
        assertThat(take(desk, "chase", " ", row)).hasStatus(422).bodyText().contains("此项必填", row);
        assertThat(take(desk, "chase", "孙主管")).hasStatus(422).bodyText().contains("还没有勾选任何一条");
        assertThat(calls(order)).isZero();
        scene.page(desk, "/orders").contains("批量催办", "批量收单", "form=\"bulk\"").doesNotContain("批量审核签字");
        scene.page(worker, "/orders").doesNotContain("form=\"bulk\"");
    }

    private String opened() { return scene.dispatched(site, desk, "WATER_HOME", "家里没水"); }

    private String completed(Person by, String... slip) {
        String order = opened();
        assertThat(scene.step(head, order, "assignment", "workers", "" + by.id())).hasStatus(302);
        assertThat(scene.step(by, order, "arrival")).hasStatus(302);
        assertThat(scene.click(by, order, "start")).hasStatus(302);
        assertThat(scene.step(by, order, "completion", "content", "已修复")).hasStatus(302);
        String[] usual = {"content", "已修复", "noMaterials", "true", "workerSignature", "王强"};
        String[] hours = Arrays.asList(slip).contains("hours")
                ? new String[]{"tested", "true", "tidied", "true"}
                : new String[]{"hours", "1", "tested", "true", "tidied", "true"};
        if (Arrays.asList(slip).contains("workerSignature")) usual = Arrays.copyOf(usual, 4);
        String[] all = java.util.stream.Stream.of(usual, hours, slip).flatMap(Arrays::stream).toArray(String[]::new);
        assertThat(scene.step(by, order, "amendment", all)).hasStatus(302);
        return order;
    }

    private String row(String order) { return order + "~" + scene.version(order) + "~" + UUID.randomUUID(); }

    private String ask(Person by, String step, String... orders) {
        var get = mvc.get().uri("/bulk/orders/" + step).with(user(by.username())).param("rows", orders).exchange();
        assertThat(get).hasStatusOk();
        return OrderScene.text(get);
    }

    private MvcTestResult take(Person by, String step, @Nullable String name, String... rows) {
        var post = mvc.post().uri("/bulk/orders/" + step).with(user(by.username())).with(csrf());
        if (rows.length > 0) post = post.param("rows", rows);
        if (name != null) post = post.param("name", name);
        MvcTestResult result = post.exchange();
        assertThat(OrderScene.text(result)).doesNotContain("??");
        return result;
    }

    private MvcTestResult assign(String[] rows, Person... workers) {
        var post = mvc.post().uri("/bulk/orders/assignment").with(user(head.username())).with(csrf())
                .param("rows", rows);
        for (Person one : workers)
            post = post.param("workers", String.valueOf(one.id()));
        return post.exchange();
    }

    private static String done(String order, boolean done) {
        return "data-result=\"" + order + "\" data-done=\"" + done + "\"";
    }

    private String status(String order) {
        return scene.value("SELECT status FROM repair_order WHERE number = ?", order);
    }

    private long calls(String order) {
        return scene.<Long>value("""
                SELECT count(*) FROM chase_call u JOIN repair_order o ON o.id = u.order_id WHERE o.number = ?""",
                order);
    }
}
