package org.qiantai.servicerequest.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class CategoryChoiceTests {
    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    Person desk;

    @BeforeEach
    void hire() { desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", people.site()); }

    @Test
    @DisplayName("Typing answers with choices, the word that found them, and what to ask")
    void typed() {
        assertThat(get(Locale.CHINA, "typed", "loushui")).hasStatusOk().bodyText()
                .contains("data-choose=\"WATER_DRIP\"", "水管渗漏", "漏水", "追问：水是不是一直在流")
                .doesNotContain("<html", "sounds-urgent");
        assertThat(get(Locale.ENGLISH, "typed", "lock")).bodyText().contains("Broken door lock");
        assertThat(get(Locale.CHINA, "typed", "xyzzy")).hasStatusOk().bodyText().contains("没有找到")
                .doesNotContain("data-choose");
        assertThat(get(Locale.CHINA, "typed", "dianti")).bodyText().contains("data-choose=\"LIFT\"", "紧急")
                .doesNotContain("sounds-urgent");
    }

    @Test
    @DisplayName("R-03-36: a description of an emergency rings, an ordinary one suggests")
    void said() {
        assertThat(get(Locale.CHINA, "description", "水管爆裂，水止不住")).bodyText()
                .contains("data-choose=\"WATER_RUNNING\"", "data-testid=\"sounds-urgent\"");
        assertThat(get(Locale.CHINA, "description", "楼道灯不亮")).bodyText().contains("data-choose=\"LAMP\"")
                .doesNotContain("sounds-urgent");
        assertThat(get(Locale.CHINA, "description", "您好")).hasStatusOk().bodyText()
                .doesNotContain("data-choose", "没有找到");
        assertThat(mvc.get().uri("/requests/categories").with(user(desk.username())).exchange()).hasStatusOk()
                .bodyText().contains("id=\"category-choices\"").doesNotContain("data-choose", "没有找到");
    }

    @Test
    @DisplayName("Without a script the select stays, and the field that needs one is hidden")
    void onTheForm() {
        assertThat(mvc.get().uri("/requests/new").with(user(desk.username())).exchange()).bodyText()
                .contains("<select", "name=\"categoryCode\"", "data-choose-for=\"categoryCode\"",
                        "hidden data-needs-script");
    }

    @Test
    @DisplayName("A keyword that an administrator adds is found at once")
    void newKeyword() {
        Person admin = people.person(Role.ADMIN, null, people.site());
        List<String> now = jdbc.sql("""
                SELECT version, array_to_string(keywords, ',') FROM category WHERE code = 'GREENING'""")
                .query((row, _) -> List.of(row.getString(1), row.getString(2))).single();
        var form = mvc.post().uri("/admin/categories/GREENING").with(user(admin.username())).with(csrf());
        Map.of("nameZh", "绿化养护", "nameEn", "Greening", "keywords", now.getLast() + ",银杏果", "kind", "SERVICE",
                "family", "REPAIR", "department", "GREENING", "standard", "STANDARD", "chargeable", "NEVER", "sort",
                "350",
                "publicArea", "true").forEach((name, value) -> form.param(name, value));
        form.param("version", now.getFirst()).param("token", java.util.UUID.randomUUID().toString());
        assertThat(form.exchange()).hasStatus3xxRedirection();
        assertThat(get(Locale.CHINA, "typed", "yinxing")).bodyText().contains("data-choose=\"GREENING\"", "银杏果");
    }

    private MvcTestResult get(Locale locale, String name, String value) {
        return mvc.get().uri("/requests/categories").param(name, value).locale(locale).with(user(desk.username()))
                .cookie(new jakarta.servlet.http.Cookie("qiantai-language", locale.toLanguageTag())).exchange();
    }
}
