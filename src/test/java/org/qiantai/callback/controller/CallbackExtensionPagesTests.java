package org.qiantai.callback.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.callback.ReportedRequests;
import org.qiantai.callback.ReportedRequests.Reported;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.StatementCounter;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CallbackExtensionPagesTests {
    @Autowired People people;
    @Autowired ReportedRequests scene;
    @Autowired JdbcClient jdbc;
    @Autowired MockMvcTester mvc;

    LocalDate today;
    long site;
    Person desk;
    Person head;
    Person director;
    String number;

    @BeforeEach
    void reported() {
        today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        site = people.site();
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site);
        head = people.person(Role.CENTER_HEAD, null, site);
        director = people.person(Role.DIRECTOR, null, site);
        number = due(scene.reported(site, desk, "张淑芬"));
    }

    @Test
    @DisplayName("R-03-49: a callback's limit moves by the centre head's word; the first one stays, no calendar moves it")
    void approved() {
        page(desk, "/callbacks/" + number).contains("data-action=\"extension\"", "/extensions/" + number + "/request");
        page(desk, "/extensions/" + number + "/request").contains("服务中心负责人审批", "张淑芬", "R-03-70", "厨房没有水", "3-2-1801");
        assertThat(ask()).hasRedirectedUrl("/callbacks/" + number + "?done=extension.requested");
        page(head, "/approvals").contains(number, "业主出差，周末才方便接电话");
        assertThat(ask()).hasStatus(409);
        page(desk, "/callbacks/" + number).contains("正等服务中心负责人审批");
        assertThat(decide(head)).hasRedirectedUrl("/approvals?done=extension.approved");
        page(desk, "/callbacks/" + number).contains("data-extended=\"ahead\"", "批准延期", "data-extension=\"APPROVED\"");
        assertThat(flag("first_due_at < due_at AND due_at = (SELECT due_at FROM deadline_timer r "
                + "WHERE r.number = c.number AND ended_at IS NULL)")).isTrue();
    }

    @ParameterizedTest(name = "{0} days on: {1}")
    @CsvSource({"3, CENTER_HEAD", "14, CENTER_HEAD", "15, DIRECTOR"})
    @DisplayName("R-03-49, R-03-50: two weeks count from the day on which the callback fell due")
    void levels(int days, String level) {
        assertThat(ask("newDue", day(days) + "T23:00")).hasStatus(302);
        assertThat(people.write(() -> jdbc.sql("SELECT level FROM deadline_extension WHERE number = ?").param(number)
                .query(String.class).single())).isEqualTo(level);
    }

    @Test
    @DisplayName("domain.md §3: called, or back at work before anybody answered: what was asked lapses")
    void lapses() {
        ask();
        post(desk, "/callbacks/" + number + "/call",
                Map.of("reached", "true", "agrees", "true", "satisfaction", "5", "version",
                        "" + scene.version(number)));
        page(desk, "/callbacks/" + number).contains("data-extension=\"LAPSED\"", "data-state=\"DONE\"")
                .doesNotContain("data-action=\"extension\"");
        assertThat(decide(head)).hasStatus(409).bodyText().contains("已失效");
        assertThat(ask()).hasStatus(409).bodyText().contains("业主出差，周末才方便接电话");
    }

    @Test
    @DisplayName("R-03-23: the desk asks; who only confirms what he found does not")
    void whoAsks() {
        Person finder = people.person(Role.TECHNICIAN, "ENGINEERING", site);
        number = due(scene.found(site, finder));
        page(finder, "/extensions/" + number).contains("没有待批的延期申请");
        assertThat(mvc.get().uri("/extensions/" + number + "/request").with(user(finder.username()))).hasStatus(403);
        page(desk, "/extensions/" + number + "/request").contains("没有业主：告知发现人的情况", finder.name());
        Person other = people.person(Role.TECHNICIAN, "ENGINEERING", site);
        assertThat(mvc.get().uri("/extensions/" + number).with(user(other.username()))).hasStatus(404);
    }

    @Test
    @DisplayName("Many waiting extensions of callbacks cost the page of approvals no more statements than one")
    void asManyStatements() {
        ask();
        page(head, "/approvals").contains(number);
        int one = StatementCounter.reading(() -> mvc.get().uri("/approvals").with(user(head.username())).exchange())
                .size();
        for (int i = 0; i < 4; i++) {
            number = due(scene.reported(site, desk, "张淑芬"));
            assertThat(ask()).hasStatus(302);
        }
        page(head, "/approvals").contains(number);
        assertThat(StatementCounter.reading(() -> mvc.get().uri("/approvals").with(user(head.username())).exchange()))
                .hasSize(one);
    }

    /** Within the hour, so that no holiday moves the limit behind those that are asked for. */
    private String due(Reported request) {
        String callback = request.callbacks().getFirst();
        people.sql("UPDATE callback SET due_at = now() + interval '1 hour', first_due_at = now() + interval '1 hour' "
                + "WHERE number = ?", callback);
        return callback;
    }

    private MvcTestResult ask(String... other) {
        Map<String, String> fields = new TreeMap<>(Map.of("newDue", day(6) + "T17:00", "cause", "OWNER", "reason",
                "业主出差，周末才方便接电话", "toldName", "张淑芬", "toldAt", day(-1) + "T09:30", "toldHow", "微信", "version",
                "" + scene.version(number)));
        for (int i = 0; i < other.length; i += 2)
            fields.put(other[i], other[i + 1]);
        return post(desk, "/extensions/" + number + "/request", fields);
    }

    private MvcTestResult decide(Person by) {
        return post(by, "/extensions/" + number + "/decision",
                Map.of("ordinal", "1", "approved", "true", "back", "/approvals"));
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

    private boolean flag(String condition) {
        return people.write(() -> jdbc.sql("SELECT " + condition + " FROM callback c WHERE number = ?").param(number)
                .query(Boolean.class).single());
    }

    private LocalDate day(int fromToday) { return today.plusDays(fromToday); }
}
