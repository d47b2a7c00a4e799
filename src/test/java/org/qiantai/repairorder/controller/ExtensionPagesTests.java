package org.qiantai.repairorder.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
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
class ExtensionPagesTests {
    @Autowired OrderScene scene;
    @Autowired MockMvcTester mvc;

    LocalDate today;
    long site;
    Person desk;
    Person supervisor;
    Person worker;
    Person head;
    Person director;
    String order;

    @BeforeEach
    void dispatched() {
        today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        site = scene.site();
        desk = scene.person(site, Role.RECEPTIONIST, "FRONT_DESK");
        supervisor = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        worker = scene.person(site, Role.TECHNICIAN, "ENGINEERING");
        head = scene.person(site, Role.CENTER_HEAD, null);
        director = scene.person(site, Role.DIRECTOR, null);
        order = scene.dispatched(site, desk, "WATER_DRIP", "厨房龙头滴水");
        scene.click(supervisor, order, "assignment", "workers", "" + worker.id());
    }

    @Test
    @DisplayName("R-03-49, R-03-56: asked with the owner's word, decided on the page of approvals, seen at once by who asked")
    void approved() {
        scene.page(supervisor, "/orders/" + order).contains("data-action=\"extension\"", "/extensions/" + order);
        scene.page(supervisor, "/extensions/" + order + "/request").contains("24 小时类必填", "张淑芬", "R-03-53");
        assertThat(ask(Map.of())).hasRedirectedUrl("/orders/" + order + "?done=extension.requested");
        scene.page(supervisor, "/orders/" + order + "?done=extension.requested").contains(
                "data-extension=\"REQUESTED\"",
                "等服务中心负责人审批", "延期申请已提交", "已有一份延期申请", "data-action=\"extension-withdrawal\"");
        scene.page(head, "/approvals").contains(order, "厨房龙头滴水", "水管渗漏", "R-03-53", "受理时间", "现期限",
                day(5) + " 17:00", "受理后第 5 天", "配件需从厂家调货", "材料未到", "张淑芬", "当面", supervisor.name());
        scene.page(head, "/").contains("延期待批", "/extensions/" + order);
        assertThat(decide(head, 1, "true", "同意，抓紧")).hasRedirectedUrl("/approvals?done=extension.approved");
        scene.page(supervisor, "/orders/" + order).contains("data-extension=\"APPROVED\"", "同意，抓紧", head.name(),
                "首个期限", "data-extended=\"ahead\"", "批准延期");
        scene.page(desk, "/orders").contains("data-extended=\"ahead\"");
        scene.page(head, "/approvals").doesNotContain(order);
        assertThat(scene.<Boolean>value("SELECT finish_due > first_finish_due AND due_extended FROM repair_order "
                + "WHERE number = ?", order)).isTrue();
        assertThat(scene.<Boolean>value(
                "SELECT r.finish_due = o.finish_due AND r.first_finish_due = o.first_finish_due "
                        + "FROM service_request r JOIN repair_order o ON o.request_id = r.id WHERE o.number = ?",
                order)).isTrue();
        assertThat(
                scene.<String>values("SELECT key FROM notice WHERE key LIKE 'extension:' || ? || ':1:%' ORDER BY key",
                        order))
                .hasSize(2).first().asString().endsWith(":answered");
    }

    @Test
    @DisplayName("R-03-63: late for a reason on the owner's side, the centre head signs the extension")
    void ownersSide() {
        assertThat(ask(Map.of("cause", "OWNER"))).hasRedirectedUrl("/orders/" + order + "?done=extension.requested");
        assertThat(decide(head, 1, "true", "同意")).hasRedirectedUrl("/approvals?done=extension.approved");
        scene.page(supervisor, "/orders/" + order).contains("data-extension=\"APPROVED\"", "业主原因", head.name());
    }

    @Test
    @DisplayName("R-03-56: what is missing or cannot be is said beside its field, everything typed stays, nothing is saved")
    void refused() {
        assertThat(ask(Map.of("newDue", "下周"))).hasStatus(422).bodyText()
                .contains("请填写日期和时间", "value=\"下周\"", "value=\"当面\"");
        assertThat(ask(Map.of("reason", " ", "cause", ""))).hasStatus(422).bodyText().contains("此项必填", "当面");
        assertThat(ask(Map.of("agreedBy", "", "agreedAt", "", "agreedHow", ""))).hasStatus(422).bodyText()
                .contains("须业主同意", "配件需从厂家调货");
        assertThat(ask(Map.of("agreedHow", ""))).hasStatus(422).bodyText().contains("业主同意要填全");
        assertThat(ask(Map.of("newDue", day(0) + "T00:01"))).hasStatus(422).bodyText().contains("须晚于现期限");
        assertThat(ask(Map.of("toldAt", day(2) + "T10:00"))).hasStatus(422).bodyText().contains("告知时间不能晚于现在");
        scene.sql("UPDATE repair_order SET finish_due = '2020-01-01T00:00Z' WHERE number = ?", order);
        assertThat(ask(Map.of("newDue", "2020-01-02T10:00"))).hasStatus(422).bodyText().contains("须晚于现在");
        assertThat(count()).isZero();
    }

    @Test
    @DisplayName("R-03-49: asked after the limit it is marked late; approved, the order stays late in raw and is marked so")
    void late() {
        scene.sql("UPDATE repair_order SET finish_due = now() - interval '1 hour', first_finish_due = now() - "
                + "interval '1 hour' WHERE number = ?", order);
        ask(Map.of());
        scene.page(head, "/approvals").contains("逾期后才申请");
        decide(head, 1, "true", "");
        scene.page(supervisor, "/orders/" + order).contains("逾期后申请延期", "data-extended=\"beyond\"", "首个期限已过");
        scene.page(desk, "/orders?overdue=true").doesNotContain(order);
        scene.sql("UPDATE repair_order SET finish_due = now() - interval '1 minute' WHERE number = ?", order);
        scene.page(desk, "/orders?overdue=true").contains(order, "data-extended=\"overdue\"");
        scene.click(supervisor, order, "phone-solution", "text", "已指导业主处理");
        scene.page(desk, "/orders/" + order).contains("超过首个期限</span><span>，也超过延期后的期限");
    }

    @Test
    @DisplayName("R-03-50: beyond two weeks the director decides; the centre head neither sees nor may")
    void director() {
        ask(Map.of("newDue", day(15) + "T00:00"));
        scene.page(head, "/approvals").doesNotContain(order);
        assertThat(decide(head, 1, "true", "")).hasStatus(403).bodyText().contains("由主任审批");
        scene.page(director, "/approvals").contains(order);
        assertThat(decide(director, 1, "true", "")).hasRedirectedUrl("/approvals?done=extension.approved");
    }

    @Test
    @DisplayName("domain.md §2: whoever asked does not decide, with several roles either; the director steps in")
    void fourEyes() {
        supervisor = scene.person(site, List.of(Role.SUPERVISOR, Role.CENTER_HEAD), "ENGINEERING");
        ask(Map.of());
        scene.page(supervisor, "/approvals").doesNotContain(order);
        scene.page(supervisor, "/orders/" + order).doesNotContain("data-action=\"extension-decision\"");
        assertThat(decide(supervisor, 1, "true", "")).hasStatus(403).bodyText().contains("是您自己申请的", "请主任或客服主管审批");
        assertThat(decide(director, 1, "true", "")).hasRedirectedUrl("/approvals?done=extension.approved");
    }

    @Test
    @DisplayName("A rejection says why, and who asked may ask again; an answered one is answered once")
    void rejected() {
        ask(Map.of());
        assertThat(decide(head, 1, "false", " ")).hasStatus(422).bodyText().contains("不批准请写明理由", order);
        assertThat(decide(head, 1, "false", "库房有货")).hasRedirectedUrl("/approvals?done=extension.rejected");
        scene.page(supervisor, "/orders/" + order).contains("data-extension=\"REJECTED\"", "库房有货");
        assertThat(decide(head, 1, "true", "")).hasStatus(409).bodyText().contains("未批准", head.name());
        ask(Map.of());
        scene.page(head, "/approvals").contains("此前申请过 1 次", "未批准");
        assertThat(decide(head, 1, "true", "")).hasStatus(409);
        assertThat(decide(head, 2, "true", "")).hasStatus(302);
        assertThat(scene.<String>values("SELECT status FROM deadline_extension WHERE number = ? ORDER BY ordinal",
                order)).isEqualTo(List.of("REJECTED", "APPROVED"));
    }

    @Test
    @DisplayName("domain.md §3: one is open at a time; whoever asked takes it back, nobody else; what has ended lapses")
    void oneAtATime() {
        ask(Map.of());
        assertThat(scene.get(supervisor, "/extensions/" + order + "/request")).hasStatus(409).bodyText()
                .contains("已有一份延期申请待批（" + supervisor.name() + " 于 ").doesNotContain("Z 提交");
        assertThat(ask(Map.of())).hasStatus(409).bodyText().contains("配件需从厂家调货");
        Person other = scene.person(site, Role.SUPERVISOR, "ENGINEERING");
        assertThat(post(other, "withdrawal", Map.of("ordinal", "1"))).hasStatus(403);
        assertThat(post(supervisor, "withdrawal", Map.of("ordinal", "1")))
                .hasRedirectedUrl("/orders/" + order + "?done=extension.withdrawn");
        ask(Map.of());
        scene.click(supervisor, order, "phone-solution", "text", "已指导业主处理");
        scene.page(supervisor, "/orders/" + order).contains("data-extension=\"WITHDRAWN\"", "data-extension=\"LAPSED\"",
                "的申请失效");
        assertThat(decide(head, 2, "true", "")).hasStatus(409).bodyText().contains("已失效");
        assertThat(ask(Map.of())).hasStatus(409).bodyText().contains("已完工");
    }

    @Test
    @DisplayName("A stale form saves nothing; a limit that moved meanwhile is not extended by the old answer")
    void stale() {
        scene.click(desk, order, "appointment", "from", day(1) + "T09:00", "until", day(1) + "T10:00");
        assertThat(ask(Map.of("version", "0"))).hasStatus(409).bodyText().contains(desk.name(), "配件需从厂家调货");
        ask(Map.of());
        scene.sql("UPDATE repair_order SET finish_due = finish_due + interval '1 hour' WHERE number = ?", order);
        assertThat(decide(head, 1, "true", "")).hasStatus(409).bodyText().contains("在申请之后又变动过");
        assertThat(count()).isEqualTo(1);
    }

    @Test
    @DisplayName("R-03-23: the department's supervisor asks, nobody else; a form sent twice asks once")
    void whoAsks() {
        Person cleaning = scene.person(site, Role.SUPERVISOR, "CLEANING");
        assertThat(scene.get(cleaning, "/extensions/" + order + "/request")).hasStatus(403).bodyText()
                .contains("由主办部门主管办理");
        assertThat(scene.get(desk, "/extensions/" + order + "/request")).hasStatus(403);
        assertThat(scene.get(supervisor, "/extensions/" + order.replace("RO", "SR") + "9/request")).hasStatus(404);
        Map<String, String> once = Map.of("token", UUID.randomUUID().toString());
        assertThat(ask(once)).hasStatus(302);
        assertThat(ask(once)).hasStatus(302);
        assertThat(count()).isEqualTo(1);
        scene.page(worker, "/extensions/" + order).contains("配件需从厂家调货").doesNotContain("data-action=");
    }

    @Test
    @DisplayName("Many waiting extensions cost the page of approvals no more statements than one")
    void asManyStatements() {
        ask(Map.of());
        scene.page(head, "/approvals").contains(order);
        List<String> one = StatementCounter.reading(() -> scene.get(head, "/approvals"));
        for (int i = 0; i < 4; i++) {
            order = scene.dispatched(site, desk, "WATER_DRIP", "龙头滴水" + i);
            assertThat(ask(Map.of())).hasStatus(302);
        }
        scene.page(head, "/approvals").contains(order);
        assertThat(StatementCounter.reading(() -> scene.get(head, "/approvals"))).hasSameSizeAs(one);
    }

    private MvcTestResult ask(Map<String, String> other) {
        Map<String, String> fields = new TreeMap<>(Map.of("newDue", day(5) + "T17:00", "cause", "MATERIAL", "reason",
                "配件需从厂家调货", "toldName", "张淑芬", "toldAt", day(-1) + "T09:30", "toldHow", "当面", "agreedBy", "张淑芬",
                "agreedAt", day(-1) + "T09:31", "agreedHow", "当面", "version", "" + scene.version(order)));
        fields.putAll(other);
        return post(supervisor, "request", fields);
    }

    private MvcTestResult decide(Person by, int ordinal, String approved, String note) {
        return post(by, "decision",
                Map.of("ordinal", "" + ordinal, "approved", approved, "note", note, "back", "/approvals"));
    }

    private MvcTestResult post(Person by, String step, Map<String, String> fields) {
        var post = mvc.post().uri("/extensions/" + order + "/" + step).with(user(by.username())).with(csrf());
        Map<String, String> all = new TreeMap<>(Map.of("token", UUID.randomUUID().toString()));
        all.putAll(fields);
        all.forEach(post::param);
        return post.exchange();
    }

    private long count() {
        return scene.<Long>value("SELECT count(*) FROM deadline_extension WHERE number = ?", order);
    }

    private LocalDate day(int fromToday) { return today.plusDays(fromToday); }
}
