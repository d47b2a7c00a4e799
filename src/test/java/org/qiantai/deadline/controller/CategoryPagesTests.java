package org.qiantai.deadline.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CategoryPagesTests {
    private static final AtomicInteger COUNTER = new AtomicInteger();

    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired Categories categories;
    @Autowired JdbcClient jdbc;

    Person admin;
    String code = "TEST_" + COUNTER.incrementAndGet();

    @BeforeEach
    void hire() { admin = people.person(Role.ADMIN, null, people.site()); }

    @Test
    @DisplayName("The list shows every category, with its department and standard, those out of use too")
    void list() {
        assertThat(get("/admin/categories")).hasStatusOk().bodyText().contains("水管渗漏", "DRAIN_LEAK", "工程部",
                "data-code=\"PIPE_NETWORK\"");
        assertThat(get("/admin/categories?format=csv")).hasStatusOk().bodyText().startsWith("\uFEFF代码,中文名称")
                .contains("\r\nWATER_DRIP,水管渗漏,Dripping pipe,维修,维修,工程部,DRAIN_LEAK,按价目表,否,否,是\r\n");
        assertThat(get("/admin/categories?format=pdf")).hasStatus(422).bodyText().contains("csv 或 xlsx");
    }

    @Test
    @DisplayName("A new category is there at once, its keywords apart, and a form sent twice makes one")
    void create() {
        Map<String, String> form = form();
        assertThat(get("/admin/categories/new")).hasStatusOk().bodyText().contains("name=\"nameZh\"");
        for (int sent = 0; sent < 2; sent++)
            assertThat(post("/admin/categories", form)).hasRedirectedUrl("/admin/categories?done=category.created");

        assertThat(categories.inUse()).filteredOn(category -> category.code().equals(code)).singleElement()
                .extracting(Category::nameZh, Category::standard, Category::emergency)
                .containsExactly("名称" + code, "STANDARD", false);
        assertThat(jdbc.sql("SELECT array_to_string(keywords, '|') FROM category WHERE code = ?").param(code)
                .query(String.class).single()).isEqualTo("晾衣架|晒 衣|rack");
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("What is wrong is said beside its field, nothing is saved, and all that was typed is still there")
    @CsvSource({"sort, abc, 请填写整数。", "sort, -1, 不能是负数", "kind, NONSENSE, 填写的格式不对。", "nameZh, '', 此项必填。",
        "code, lower, 填写的格式不对。", "code, '', 填写的格式不对。", "code, WATER_DRIP, 代码 WATER_DRIP 已被使用",
        "nameEn, Help, “Help”的类别",
        "standard, GAS_LIKE_NETWORK, 没有可用的时限标准", "standard, NONSENSE, 没有可用的时限标准", "department, NONSENSE, 没有部门 NONSENSE",
        "questionEn, Is it?, 要么中英文都填"})
    void invalid(String field, String value, String sentence) {
        Map<String, String> form = form();
        form.put(field, value);

        MvcTestResult answer = post("/admin/categories", form);

        assertThat(answer).hasStatus(422).bodyText().contains(sentence).contains("晾衣架，晒 衣、rack")
                .contains("value=\"" + form.get("token") + "\"");
        assertThat(categories.byCode(code)).isEmpty();
    }

    @Test
    @DisplayName("A change counts at once; from an older form it is refused, and what was typed is told")
    void change() {
        assertThat(post("/admin/categories", form())).hasStatus3xxRedirection();
        Map<String, String> form = form();
        form.put("version", "0");
        form.put("nameZh", "新" + code);
        assertThat(post("/admin/categories/" + code, form)).hasRedirectedUrl("/admin/categories?done=category.changed");
        assertThat(categories.byCode(code)).map(Category::nameZh).contains("新" + code);

        form.put("token", UUID.randomUUID().toString());
        form.put("nameZh", "旧" + code);
        assertThat(post("/admin/categories/" + code, form)).hasStatus(409).bodyText().contains(admin.name())
                .contains("旧" + code);
        assertThat(categories.byCode(code)).map(Category::nameZh).contains("新" + code);
    }

    @Test
    @DisplayName("An unparseable value in a change keeps the version the form was made from")
    void invalidChange() {
        post("/admin/categories", form());
        Map<String, String> form = form();
        form.put("version", "0");
        form.put("sort", "1o");
        assertThat(post("/admin/categories/" + code, form)).hasStatus(422).bodyText().contains("请填写整数。")
                .contains("name=\"version\" value=\"0\"").contains("value=\"1o\"").contains("名称" + code);
    }

    @Test
    @DisplayName("Out of use the desk cannot choose it, old records still find it; twice is refused with a sentence")
    void outOfUse() {
        post("/admin/categories", form());
        String path = "/admin/categories/" + code;
        assertThat(post(path + "/deactivation", step(0)))
                .hasRedirectedUrl("/admin/categories?done=category.deactivated");
        assertThat(categories.inUse()).extracting(Category::code).doesNotContain(code);
        assertThat(categories.byCode(code)).isPresent();
        assertThat(post(path + "/deactivation", step(1))).hasStatus(409).bodyText().contains("已经是停用状态", admin.name());
        assertThat(get(path + "/edit")).hasStatusOk().bodyText().contains("data-action=\"activate\"");
        assertThat(post(path + "/activation", step(1))).hasRedirectedUrl("/admin/categories?done=category.activated");
        assertThat(categories.inUse()).extracting(Category::code).contains(code);
    }

    @Test
    @DisplayName("Nobody but the administrator; an unknown category is not found")
    void refused() {
        assertThat(get("/admin/categories/NONSENSE/edit")).hasStatus(404).bodyText().contains("NONSENSE");
        admin = people.person(Role.DIRECTOR, null, people.site());
        assertThat(get("/admin/categories")).hasStatus(403);
        assertThat(post("/admin/categories", form())).hasStatus(403);
        assertThat(categories.byCode(code)).isEmpty();
    }

    private Map<String, String> form() {
        Map<String, String> form = new LinkedHashMap<>(Map.of("code", code, "nameZh", "名称" + code, "nameEn",
                "Name " + code, "keywords", "晾衣架，晒 衣、rack", "kind", "INSTALL", "family", "REPAIR", "department",
                "ENGINEERING", "standard", "STANDARD", "chargeable", "BY_LIST", "sort", "905"));
        form.put("token", UUID.randomUUID().toString());
        form.put("questionZh", "");
        form.put("questionEn", "");
        return form;
    }

    private static Map<String, String> step(int version) {
        return Map.of("token", UUID.randomUUID().toString(), "version", String.valueOf(version));
    }

    private MvcTestResult get(String uri) { return mvc.get().uri(uri).with(user(admin.username())).exchange(); }

    private MvcTestResult post(String uri, Map<String, String> form) {
        var request = mvc.post().uri(uri).with(user(admin.username())).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
