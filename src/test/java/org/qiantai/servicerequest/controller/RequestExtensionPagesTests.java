package org.qiantai.servicerequest.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.domain.RequestLocation;
import org.qiantai.servicerequest.service.IntakeCommand;
import org.qiantai.servicerequest.service.RequestIntake;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class RequestExtensionPagesTests {
    @Autowired People people;
    @Autowired RequestIntake logging;
    @Autowired SiteDirectory sites;
    @Autowired ActorDirectory actors;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    LocalDate today;
    long site;
    Person desk;
    Person head;
    Person director;
    String request = "";

    @BeforeEach
    void aSite() {
        today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        site = people.site();
        people.sql("INSERT INTO site_department (site_id, department_code) SELECT ?, code FROM department", site);
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site);
        head = people.person(Role.CENTER_HEAD, null, site);
        director = people.person(Role.DIRECTOR, null, site);
    }

    @Test
    @DisplayName("R-06-23, R-06-24: an inquiry's limit is agreed at the desk, and nobody but the director moves it")
    void inquiry() {
        request = logged("INQ_DEPARTMENT");
        page(desk, "/requests/" + request).contains("data-action=\"agreed-due\"", "没有办结期限；需要商定的，请先约定期限");
        page(desk, "/requests/" + request + "/agreed-due").contains("最晚可约到", "value=\"张淑芬\"");
        assertThat(agree(day(20) + "T10:00")).hasStatus(422).bodyText().contains("超过了不经审批可约的最晚时间", "电话");
        assertThat(agree("明天")).hasStatus(422).bodyText().contains("value=\"明天\"");
        assertThat(agree(day(0) + "T00:00")).hasStatus(422).bodyText().contains("须晚于现在");
        assertThat(agree(day(1) + "T10:00")).hasRedirectedUrl("/requests/" + request + "?done=request.dueAgreed");
        page(desk, "/requests/" + request).contains("约定 ", "与张淑芬商定（电话）", "完成时限", "data-action=\"extension\"")
                .doesNotContain("data-action=\"agreed-due\"");
        assertThat(agree(day(1) + "T11:00")).hasStatus(409).bodyText().contains("已有期限，要推迟请申请延期");

        page(desk, "/extensions/" + request + "/request").contains("投诉和咨询的期限由主任审批", "R-06-23", "张淑芬");
        assertThat(ask()).hasRedirectedUrl("/requests/" + request + "?done=extension.requested");
        page(desk, "/requests/" + request).contains("data-extension=\"REQUESTED\"", "等主任审批", "已有一份延期申请，正等主任审批");
        page(head, "/approvals").doesNotContain(request);
        assertThat(decide(head, "true")).hasStatus(403).bodyText().contains("由主任审批");
        page(director, "/approvals").contains(request, "停车证多久能办好", "主管部门还没有答复");
        assertThat(decide(director, "true")).hasRedirectedUrl("/approvals?done=extension.approved");
        page(desk, "/requests/" + request).contains("data-extension=\"APPROVED\"", "data-extended=\"ahead\"", "批准延期");
        assertThat(number("SELECT count(*) FROM service_request WHERE number = ? AND finish_due > first_finish_due"))
                .isOne();
        assertThat(number("SELECT count(*) FROM deadline_timer c JOIN service_request r ON r.number = c.number "
                + "WHERE r.number = ? AND c.kind = 'FINISH' AND c.due_at = r.finish_due AND c.ended_at IS NULL"))
                .isOne();
    }

    @ParameterizedTest(name = "{0}, {1} days on: {2}")
    @CsvSource({"HELP, 13, CENTER_HEAD", "HELP, 14, CENTER_HEAD", "HELP, 15, DIRECTOR", "GREENING, 13, CENTER_HEAD",
        "GREENING, 15, DIRECTOR", "INQ_DEPARTMENT, 5, DIRECTOR", "INQ_DEPARTMENT, 15, DIRECTOR"})
    @DisplayName("R-03-49, R-03-50, R-06-24: who decides about the limit of which request")
    void levels(String category, int days, String level) {
        request = logged(category);
        if (category.equals("INQ_DEPARTMENT")) agree(day(1) + "T12:00");
        assertThat(ask("newDue", day(days) + "T23:00")).hasStatus(302);
        assertThat(people.write(() -> jdbc.sql("SELECT level FROM deadline_extension WHERE number = ?").param(request)
                .query(String.class).single())).isEqualTo(level);
    }

    @Test
    @DisplayName("domain.md §4: once dispatched the orders' limits are the promise; the request says which order to extend")
    void dispatched() {
        request = logged("GREENING");
        assertThat(ask()).hasStatus(302);
        page(head, "/approvals").contains(request);
        post(desk, "/requests/" + request + "/dispatch", Map.of("departments", "GREENING", "version", "" + version()));
        String order = people.write(() -> jdbc.sql("""
                SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id WHERE r.number = ?""")
                .param(request).query(String.class).single());
        page(desk, "/requests/" + request).contains("data-extension=\"LAPSED\"", "的申请失效", "请由主办部门为 " + order + " 申请延期");
        page(head, "/approvals").doesNotContain(request);
        assertThat(mvc.get().uri("/extensions/" + request + "/request").with(user(desk.username()))).hasStatus(409)
                .bodyText().contains(order);
        assertThat(ask()).hasStatus(409).bodyText().contains(order, "主管部门还没有答复");
    }

    @Test
    @DisplayName("R-03-49: what was extended at the desk the order inherits, with both limits, and marked")
    void inherited() {
        request = logged("GREENING");
        ask();
        assertThat(decide(head, "true")).hasStatus(302);
        post(desk, "/requests/" + request + "/dispatch", Map.of("departments", "GREENING", "version", "" + version()));
        assertThat(number("""
                SELECT count(*) FROM repair_order o JOIN service_request r ON r.id = o.request_id WHERE r.number = ?
                    AND o.due_extended AND o.finish_due = r.finish_due AND o.first_finish_due = r.first_finish_due
                    AND o.first_finish_due < o.finish_due""")).isOne();
    }

    @Test
    @DisplayName("domain.md §3: referred, the limit is counted anew; answered, what was asked lapses")
    void lapses() {
        request = logged("HELP");
        ask();
        post(desk, "/requests/" + request + "/referral", Map.of("text", "能不能办", "version", "" + version()));
        page(desk, "/requests/" + request).contains("data-extension=\"LAPSED\"");
        assertThat(ask()).hasStatus(409).bodyText().contains("同意受理后重新计时");
        post(head, "/requests/" + request + "/decision", Map.of("accepted", "true", "version", "" + version()));
        ask();
        post(desk, "/requests/" + request + "/answer", Map.of("text", "已借出推车", "version", "" + version()));
        assertThat(number("SELECT count(*) FROM deadline_extension WHERE number = ? AND status = 'LAPSED'"))
                .isEqualTo(2);
        assertThat(ask()).hasStatus(409).bodyText().contains("已答复");
    }

    @Test
    @DisplayName("R-03-23: the desk and its supervisor ask, no other department; nobody of another site sees it")
    void whoAsks() {
        request = logged("HELP");
        Person greening = people.person(Role.SUPERVISOR, "GREENING", site);
        assertThat(mvc.get().uri("/extensions/" + request + "/request").with(user(greening.username()))).hasStatus(403);
        Person worker = people.person(Role.TECHNICIAN, "GREENING", site);
        assertThat(mvc.get().uri("/extensions/" + request).with(user(worker.username()))).hasStatus(404);
        Person elsewhere = people.person(Role.RECEPTIONIST, "FRONT_DESK", people.site());
        assertThat(mvc.get().uri("/extensions/" + request + "/request").with(user(elsewhere.username())))
                .hasStatus(404);
        desk = people.person(List.of(Role.SUPERVISOR, Role.CENTER_HEAD), "FRONT_DESK", site);
        assertThat(ask()).hasStatus(302);
        assertThat(decide(desk, "true")).hasStatus(403).bodyText().contains("是您自己申请的");
    }

    private String logged(String category) {
        Actor actor = actors.find(desk.username()).orElseThrow();
        return SiteScope.within(Set.of(site), () -> logging.log(sites.byId(site),
                new IntakeCommand(UUID.randomUUID(), Channel.PHONE, category, "停车证多久能办好",
                        new RequestLocation(null, null, "来电人不愿透露"), new Caller(null, "张淑芬", "13800006688"), null, null,
                        false, List.of()),
                actor));
    }

    private MvcTestResult agree(String due) {
        return post(desk, "/requests/" + request + "/agreed-due",
                Map.of("due", due, "with", "张淑芬", "how", "电话", "version", "" + version()));
    }

    /** For a limit that lies behind three working days around a long holiday, and not beyond two weeks. */
    private MvcTestResult ask(String... other) {
        Map<String, String> fields = new TreeMap<>(Map.of("newDue", day(13) + "T17:00", "cause", "OTHER", "reason",
                "主管部门还没有答复", "toldName", "张淑芬", "toldAt", day(-1) + "T09:30", "toldHow", "电话", "version",
                "" + version()));
        for (int i = 0; i < other.length; i += 2)
            fields.put(other[i], other[i + 1]);
        return post(desk, "/extensions/" + request + "/request", fields);
    }

    private MvcTestResult decide(Person by, String approved) {
        return post(by, "/extensions/" + request + "/decision",
                Map.of("ordinal", "1", "approved", approved, "note", "同意", "back", "/approvals"));
    }

    private MvcTestResult post(Person by, String address, Map<String, String> fields) {
        var post = mvc.post().uri(address).with(user(by.username())).with(csrf()).param("token",
                UUID.randomUUID().toString());
        fields.forEach(post::param);
        return post.exchange();
    }

    private AbstractStringAssert<?> page(Person by, String address) {
        MvcTestResult result = mvc.get().uri(address).with(user(by.username())).exchange();
        assertThat(result).hasStatusOk();
        return assertThat(result).bodyText().doesNotContain("??");
    }

    private long version() { return number("SELECT version FROM service_request WHERE number = ?"); }

    private long number(String query) {
        return people.write(() -> jdbc.sql(query).param(request).query(Long.class).single());
    }

    private LocalDate day(int fromToday) { return today.plusDays(fromToday); }
}
