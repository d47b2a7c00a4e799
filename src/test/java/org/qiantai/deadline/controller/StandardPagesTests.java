package org.qiantai.deadline.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class StandardPagesTests {
    private static final String LIST = "/admin/standards";
    private static final String EDIT = "/admin/standards/CP_NEIGHBOUR/edit";

    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired StandardCatalogue catalogue;
    @Autowired StandardAdministration standards;

    Person admin;

    @BeforeEach
    void hire() { admin = people.person(Role.ADMIN, null, people.site()); }

    @Test
    @DisplayName("The list says each limit in words, and comes as CSV")
    void list() {
        assertThat(get(LIST)).hasStatusOk().bodyText().contains("10 分钟，不分昼夜", "24 小时，只计工作日", "3 个工作日",
                "当天 24:00 前", "协商约定", "R-03-53, C-03", "出厂设置");
        assertThat(get(LIST + "?format=csv")).hasStatusOk().bodyText()
                .contains("MOVE_IN_CLEANING,入住前保洁,报修和服务,入住前 · 室内服务,,,当天 24:00 前")
                .contains("\r\nLAMP,更换灯具,报修和服务,,,4 小时，只计办公时间,24 小时，只计工作日,,是,\"R-03-54, R-06-14\",1,出厂设置\r\n");
        assertThat(get(LIST + "?format=xlsx").getResponse().getContentAsByteArray()).startsWith('P', 'K');
    }

    @Test
    @DisplayName("R-06-18: a changed limit is a new version valid from now; the old one stays as it was")
    void revise() {
        StandardVersion before = standards.current("CP_NEIGHBOUR");
        Map<String, String> form = form(before.number());
        form.put("respond.amount", "20");
        for (int sent = 0; sent < 2; sent++)
            assertThat(post(form)).hasRedirectedUrl(LIST + "/CP_NEIGHBOUR?done=standard.revised");

        assertThat(catalogue.history("CP_NEIGHBOUR")).hasSize(before.number() + 1).contains(before);
        StandardVersion now = standards.current("CP_NEIGHBOUR");
        assertThat(now.number()).isEqualTo(before.number() + 1);
        assertThat(now.madeBy()).isEqualTo(admin.name());
        assertThat(now.validFrom()).isAfter(before.validFrom());
        assertThat(now.terms().limits().respond()).isEqualTo(new Limit(20, SpanUnit.MINUTE, CountingClock.ELAPSED));
        assertThat(now.terms().scope()).isEqualTo(before.terms().scope());
        assertThat(get(LIST + "/CP_NEIGHBOUR")).hasStatusOk().bodyText().contains("20 分钟", "15 分钟", admin.name());
        assertThat(get(EDIT)).hasStatusOk().bodyText().contains("name=\"version\" value=\"" + now.number() + "\"")
                .contains("value=\"20\"");

        Map<String, String> stale = form(before.number());
        stale.put("respond.amount", "25");
        assertThat(post(stale)).hasStatus(409).bodyText().contains(admin.name(), "25");
        assertThat(standards.current("CP_NEIGHBOUR")).isEqualTo(now);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("What is wrong is said beside its field, no version is made, and all that was typed is still there")
    @CsvSource({"respond.amount, 1o, 请填写整数。", "respond.amount, 0, 请填写大于零的数。", "respond.amount, '', 并选择单位",
        "respond.clock, '', 请选择计时方法", "respond.clock, AGREED, 只有完成时限", "respond.clock, SAME_DAY, 不需要数量和单位",
        "respond.clock, WORKDAYS, 单位只能是天", "respond.unit, WEEK, 填写的格式不对。", "sourceRule, '', 此项必填。",
        "appliesTo, '', 此项必填。", "category, NONSENSE, 没有类别 NONSENSE"})
    void invalid(String field, String value, String sentence) {
        StandardVersion before = standards.current("CP_NEIGHBOUR");
        Map<String, String> form = form(before.number());
        form.put("nameEn", "Typed and kept");
        form.put(field, value);

        assertThat(post(form)).hasStatus(422).bodyText().contains(sentence, "Typed and kept", form.get("token"),
                "name=\"version\" value=\"" + before.number() + "\"");
        if (field.endsWith("amount")) assertThat(post(form)).bodyText().contains("value=\"" + value + "\"");
        assertThat(standards.current("CP_NEIGHBOUR")).isEqualTo(before);
    }

    @Test
    @DisplayName("Without any limit, or without a change, there is no new version")
    void nothing() {
        StandardVersion before = standards.current("CP_PUBLIC_HAZARD");
        String edit = "/admin/standards/CP_PUBLIC_HAZARD/edit";
        Map<String, String> form = form(before.number());
        form.putAll(Map.of("nameZh", before.terms().nameZh(), "nameEn", before.terms().nameEn(), "sourceRule",
                "R-06-16", "publicArea", "true", "respond.amount", "10"));
        assertThat(post(edit, form)).hasStatus(422).bodyText().contains("没有生成新版本");

        form.putAll(Map.of("respond.amount", "", "respond.unit", "", "respond.clock", ""));
        assertThat(post(edit, form)).hasStatus(422).bodyText().contains("至少要填一项");
        assertThat(standards.current("CP_PUBLIC_HAZARD")).isEqualTo(before);
    }

    @Test
    @DisplayName("domain.md §4: a standard as specific as another is refused beside the criterion, naming the other")
    void ambiguous() {
        StandardVersion before = standards.current("INTERNAL");
        Map<String, String> form = form(before.number());
        form.putAll(Map.of("appliesTo", "ORDER", "category", "LAMP", "respond.amount", "", "respond.unit", "",
                "respond.clock", "", "finish.clock", "AGREED"));
        assertThat(post("/admin/standards/INTERNAL/edit", form)).hasStatus(422).bodyText()
                .contains("和标准 LAMP 的适用范围一样具体，遇到“LAMP”无法判断用哪一个");
        assertThat(standards.current("INTERNAL")).isEqualTo(before);

        StandardVersion chase = standards.current("CHASE");
        form = form(chase.number());
        form.put("appliesTo", "CALLBACK");
        assertThat(post("/admin/standards/CHASE/edit", form)).hasStatus(422).bodyText()
                .contains("和标准 CALLBACK 的适用范围一样具体，遇到“回访”");
        assertThat(standards.current("CHASE")).isEqualTo(chase);
    }

    @Test
    @DisplayName("R-12-15: the supply network's standard is switched on and off; the same form twice is one")
    void switched() {
        String page = LIST + "/GAS_LIKE_NETWORK";
        assertThat(get(page)).bodyText().contains("data-state=\"INACTIVE\"", "data-action=\"activate\"");
        Map<String, String> form = Map.of("token", UUID.randomUUID().toString());
        for (int sent = 0; sent < 2; sent++)
            assertThat(post(page + "/activation", form)).hasRedirectedUrl(page + "?done=standard.activated");
        assertThat(catalogue.isActive("GAS_LIKE_NETWORK")).isTrue();
        assertThat(get(page)).bodyText().contains("data-state=\"ACTIVE\"", "data-action=\"deactivate\"");
        Map<String, String> again = Map.of("token", UUID.randomUUID().toString());
        assertThat(post(page + "/activation", again)).hasStatus(409).bodyText().contains("已经启用", admin.name());

        assertThat(post(page + "/deactivation", again)).hasRedirectedUrl(page + "?done=standard.deactivated");
        assertThat(get(LIST)).bodyText().contains("未启用");
        assertThat(post(LIST + "/LAMP/deactivation", again)).hasStatus(409).bodyText().contains("类别 LAMP 正在使用");
        assertThat(post(LIST + "/CHASE/deactivation", again)).hasStatus(409).bodyText().contains("系统计时所必需");
        assertThat(catalogue.isActive("LAMP")).isTrue();
    }

    @Test
    @DisplayName("Nobody but the administrator; an unknown standard is not found")
    void refused() {
        assertThat(get(LIST + "/NONSENSE")).hasStatus(404);
        assertThat(get(LIST + "/NONSENSE/edit")).hasStatus(404).bodyText().contains("NONSENSE");
        int number = standards.current("CP_NEIGHBOUR").number();
        admin = people.person(Role.CENTER_HEAD, null, people.site());
        assertThat(get(LIST)).hasStatus(403);
        assertThat(post(form(number))).hasStatus(403);
    }

    private static Map<String, String> form(int version) {
        Map<String, String> form = new LinkedHashMap<>();
        form.putAll(Map.of("nameZh", "对其他业主的投诉", "nameEn", "Complaint: another owner", "appliesTo", "COMPLAINT",
                "respond.amount", "15", "respond.unit", "MINUTE", "respond.clock", "ELAPSED", "sourceRule", "R-06-18",
                "token", UUID.randomUUID().toString(), "version", String.valueOf(version)));
        for (String limit : new String[]{"target", "finish", "cap"})
            form.putAll(Map.of(limit + ".amount", "", limit + ".unit", "", limit + ".clock", ""));
        form.putAll(Map.of("category", "", "severity", "", "publicArea", "", "beforeMoveIn", "", "family", ""));
        return form;
    }

    private MvcTestResult get(String uri) { return mvc.get().uri(uri).with(user(admin.username())).exchange(); }

    private MvcTestResult post(Map<String, String> form) { return post(EDIT, form); }

    private MvcTestResult post(String uri, Map<String, String> form) {
        var request = mvc.post().uri(uri).with(user(admin.username())).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
