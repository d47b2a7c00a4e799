package org.qiantai.deadline.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class NewStandardPagesTests {
    private static final String LIST = "/admin/standards";
    private static final SiteRef SITE = new SiteRef(1, "YQ", "月泉", ZoneId.of("Asia/Shanghai"));
    private static final String CODE = "PLANT_ROOM";

    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired StandardCatalogue catalogue;
    @Autowired StandardAdministration standards;
    @Autowired Promises promises;
    @Autowired Categories categories;

    Person admin;

    @BeforeEach
    void hire() { admin = people.person(Role.ADMIN, null, people.site()); }

    /** The standards are the company's: what one test has added would judge the others' work. */
    @AfterEach
    void switchOff() {
        catalogue.current().stream().map(StandardVersion::code).filter(code -> code.startsWith(CODE))
                .filter(catalogue::isActive).forEach(code -> post(LIST + "/" + code + "/deactivation",
                        Map.of("token", UUID.randomUUID().toString())));
    }

    @Test
    @DisplayName("domain.md §4: a new standard judges at once what its criteria fit; its form sent twice makes one")
    void create() {
        Instant before = Instant.now();
        Map<String, String> form = form(CODE);
        form.putAll(Map.of("category", "OWN_EQUIPMENT", "publicArea", "true", "target.amount", "4", "target.unit",
                "HOUR", "target.clock", "BUSINESS_HOURS", "extensionNeedsOwner", "true"));
        assertThat(get(LIST + "/new")).hasStatusOk().bodyText().contains("data-action=\"create\"", "生效日期")
                .doesNotContain("现场核实");
        for (int sent = 0; sent < 2; sent++)
            assertThat(post(LIST, form)).hasRedirectedUrl(LIST + "/" + CODE + "?done=standard.created");

        StandardVersion made = standards.current(CODE);
        assertThat(catalogue.history(CODE)).containsExactly(made);
        assertThat(made.number()).isEqualTo(1);
        assertThat(made.madeBy()).isEqualTo(admin.name());
        assertThat(made.validFrom()).isAfterOrEqualTo(before.minusMillis(1));
        assertThat(made.terms().extensionNeedsOwner()).isTrue();
        assertThat(made.terms().limits().target())
                .isEqualTo(new Limit(4, SpanUnit.HOUR, CountingClock.BUSINESS_HOURS));
        assertThat(get(LIST + "/" + CODE)).hasStatusOk().bodyText()
                .contains("机房设备", "类别 OWN_EQUIPMENT", "公共区域", admin.name()).doesNotContain("出厂设置");
        assertThat(judge("OWN_EQUIPMENT", Instant.now())).isEqualTo(CODE);
        assertThat(judge("OWN_EQUIPMENT", before.minusSeconds(60))).as("entered late: by the standard of its day")
                .isEqualTo("INTERNAL");
    }

    @Test
    @DisplayName("From the day that was chosen on, and not before")
    void later() {
        Map<String, String> form = form(CODE + "_LATER");
        form.putAll(Map.of("category", "OWN_CLEANING", "publicArea", "true", "validFrom", "2099-03-01"));
        assertThat(post(LIST, form)).hasRedirectedUrl(LIST + "/" + CODE + "_LATER?done=standard.created");

        assertThat(standards.current(CODE + "_LATER").validFrom()).isEqualTo("2099-02-28T16:00:00Z");
        assertThat(judge("OWN_CLEANING", Instant.parse("2099-02-28T15:59:59Z"))).isEqualTo("INTERNAL");
        assertThat(judge("OWN_CLEANING", Instant.parse("2099-02-28T16:00:00Z"))).isEqualTo(CODE + "_LATER");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("What is wrong is said beside its field, nothing is made, and all that was typed is still there")
    @CsvSource({"code, '', 此项必填。", "code, plant room, 填写的格式不对。", "code, LAMP, 代码 LAMP 已被使用", "nameZh, '', 此项必填。",
        "validFrom, 2020-01-01, 生效日期不能早于今天。", "validFrom, tomorrow, 请填写日期，例如 2026-11-23。", "finish.amount, x, 请填写整数。",
        "finish.clock, WORKDAYS, 单位只能是天", "finish.clock, '', 请选择计时方法", "sourceRule, '', 此项必填。",
        "appliesTo, CHASE, 填写的格式不对。", "appliesTo, CALLBACK, 新增的标准不会被用到", "category, NONSENSE, 没有类别 NONSENSE",
        "category, LAMP, 和标准 LAMP 的适用范围一样具体"})
    void invalid(String field, String value, String sentence) {
        Map<String, String> form = form(CODE + "_WRONG");
        form.put("nameEn", "Typed and kept");
        form.put(field, value);

        assertThat(post(LIST, form)).hasStatus(422).bodyText().contains(sentence, "Typed and kept", form.get("token"));
        assertThat(catalogue.history(CODE + "_WRONG")).isEmpty();
    }

    @Test
    @DisplayName("As specific as another standard: refused, naming the other; with one criterion more it is taken")
    void ambiguous() {
        Map<String, String> form = form(CODE + "_GRAVE");
        form.putAll(Map.of("severity", "MAJOR", "publicArea", "true"));
        assertThat(post(LIST, form)).hasRedirectedUrl(LIST + "/" + CODE + "_GRAVE?done=standard.created");

        Map<String, String> twin = form(CODE + "_TWIN");
        twin.putAll(Map.of("severity", "MAJOR", "publicArea", "true"));
        assertThat(post(LIST, twin)).hasStatus(422).bodyText()
                .contains("和标准 " + CODE + "_GRAVE 的适用范围一样具体");
        assertThat(catalogue.history(CODE + "_TWIN")).isEmpty();

        twin.put("beforeMoveIn", "true");
        assertThat(post(LIST, twin)).hasRedirectedUrl(LIST + "/" + CODE + "_TWIN?done=standard.created");
    }

    @Test
    @DisplayName("Nobody but the administrator adds a standard")
    void refused() {
        admin = people.person(Role.CENTER_HEAD, null, people.site());
        assertThat(get(LIST + "/new")).hasStatus(403);
        assertThat(post(LIST, form(CODE + "_MINE"))).hasStatus(403);
    }

    private String judge(String category, Instant at) {
        return promises.promise(SITE, categories.byCode(category).orElseThrow(), false, at).standardCode();
    }

    private static Map<String, String> form(String code) {
        Map<String, String> form = new LinkedHashMap<>();
        form.putAll(Map.of("code", code, "nameZh", "机房设备", "nameEn", "Plant room", "appliesTo", "ORDER",
                "finish.amount", "8", "finish.unit", "HOUR", "finish.clock", "ELAPSED", "sourceRule", "R-03-57",
                "token",
                UUID.randomUUID().toString()));
        for (String limit : new String[]{"respond", "target", "cap"})
            form.putAll(Map.of(limit + ".amount", "", limit + ".unit", "", limit + ".clock", ""));
        for (String any : new String[]{"category", "severity", "publicArea", "beforeMoveIn", "family", "validFrom"})
            form.put(any, "");
        return form;
    }

    private MvcTestResult get(String uri) { return mvc.get().uri(uri).with(user(admin.username())).exchange(); }

    private MvcTestResult post(String uri, Map<String, String> form) {
        var request = mvc.post().uri(uri).with(user(admin.username())).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
