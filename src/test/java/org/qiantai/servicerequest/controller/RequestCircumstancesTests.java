package org.qiantai.servicerequest.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.Severity;
import org.qiantai.deadline.domain.AppliesTo;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.Scope;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.deadline.service.StandardCatalogue;
import org.qiantai.deadline.service.StandardSwitching;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People.Person;
import org.qiantai.staff.People;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the desk knows of a matter decides by which standard it is judged (domain.md §4). */
@IntegrationTest
class RequestCircumstancesTests {
    private static final String GRAVE = "PEST_GRAVE";
    private static final Actor ADMIN = new Actor(1, "admin", "管理员", null, Set.of(), List.of());

    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;
    @Autowired StandardAdministration standards;
    @Autowired StandardSwitching switching;
    @Autowired StandardCatalogue catalogue;

    SiteRef site;
    Person desk;

    @BeforeEach
    void hire() {
        site = sites.byId(people.site());
        desk = people.person(Role.RECEPTIONIST, "FRONT_DESK", site.id());
        Limits limits = new Limits(new Limit(2, SpanUnit.HOUR, CountingClock.ELAPSED), null,
                new Limit(6, SpanUnit.HOUR, CountingClock.ELAPSED), null);
        if (catalogue.history(GRAVE).isEmpty())
            standards.create(GRAVE, new StandardTerms("严重虫害", "Grave pest", new Scope(AppliesTo.ORDER, "PEST_CONTROL",
                    Severity.SERIOUS, null, null, null), limits, false, "R-03-48"), null, UUID.randomUUID(), ADMIN);
        else
            switching.activate(GRAVE, UUID.randomUUID(), ADMIN);
    }

    @AfterEach
    void switchOff() { switching.deactivate(GRAVE, UUID.randomUUID(), ADMIN); }

    @Test
    @DisplayName("A serious matter is judged by the standard for serious ones: in the preview, on the record, in the timeline")
    void severity() {
        String asked = "/requests/promise?site=" + site.code() + "&categoryCode=PEST_CONTROL";
        assertThat(get(asked)).bodyText().contains("一般维修和服务").doesNotContain("严重虫害");
        assertThat(get(asked + "&severity=SERIOUS")).bodyText().contains("严重虫害");
        assertThat(get(asked + "&severity=MAJOR")).bodyText().contains("一般维修和服务");

        String grave = log(Map.of("categoryCode", "PEST_CONTROL", "severity", "SERIOUS"));
        assertThat(get(grave)).bodyText().contains("data-testid=\"severity\">严重<", "来源：电话；严重", "到场时限");
        assertThat(get(log(Map.of("categoryCode", "PEST_CONTROL")))).bodyText()
                .doesNotContain("data-testid=\"severity\"", "到场时限");
    }

    @Test
    @DisplayName("Found graver than it seemed, it is judged anew from now on, and the entry says so")
    void reassess() {
        String request = log(Map.of("categoryCode", "PEST_CONTROL", "severity", "ORDINARY"));
        assertThat(text(get(request + "/classification"))).containsPattern("value=\"ORDINARY\" selected=\"selected\"");
        assertThat(classify(request, Map.of("categoryCode", "PEST_CONTROL", "severity", "SERIOUS")))
                .hasRedirectedUrl(request + "?done=request.reclassified");
        assertThat(get(request)).bodyText().contains("重新评定：严重", "data-testid=\"severity\">严重<", "到场时限");

        assertThat(classify(request, Map.of("categoryCode", "GREENING", "severity", "MAJOR", "beforeMoveIn", "true")))
                .hasRedirectedUrl(request + "?done=request.reclassified");
        assertThat(get(request)).bodyText().contains("；重大，业主入住前").doesNotContain("到场时限");
        assertThat(classify(request, Map.of("categoryCode", "GREENING", "severity", "TERRIBLE"))).hasStatus(422)
                .bodyText().contains("填写的格式不对。");
    }

    @Test
    @DisplayName("R-03-59: cleaning before the owner moves in is the same day's work, without a tick where the category says so")
    void beforeMoveIn() {
        assertThat(get("/requests/promise?site=" + site.code() + "&categoryCode=MOVE_IN_CLEANING")).bodyText()
                .contains("入住前保洁");
        String request = log(Map.of("categoryCode", "MOVE_IN_CLEANING"));
        assertThat(get(request)).bodyText().contains("data-testid=\"severity\">业主入住前<", "来源：电话；业主入住前");
    }

    @Test
    @DisplayName("Severity is ordinary unless somebody says otherwise, and what cannot be read is said beside it")
    void onTheForm() {
        assertThat(get("/requests/new?site=" + site.code())).bodyText()
                .containsPattern("value=\"ORDINARY\" selected=\"selected\"").contains("name=\"beforeMoveIn\"");
        assertThat(post("/requests", Map.of("site", site.code(), "categoryCode", "LAMP", "severity", "TERRIBLE",
                "description", "灯坏了", "channel", "PHONE", "place", "楼道", "callerName", "王芳"))).hasStatus(422).bodyText()
                .contains("填写的格式不对。", "灯坏了", "王芳");
    }

    private String log(Map<String, String> more) {
        var all = new HashMap<>(Map.of("site", site.code(), "channel", "PHONE", "description", "有蟑螂",
                "place", "1 栋大堂", "callerName", "王芳", "then", "LOG"));
        all.putAll(more);
        String to = Objects.requireNonNull(post("/requests", all).getResponse().getRedirectedUrl());
        assertThat(to).endsWith("?done=request.logged");
        return to.substring(0, to.indexOf('?'));
    }

    private MvcTestResult classify(String request, Map<String, String> form) {
        String page = text(get(request + "/classification"));
        String version = Pick.field("version", page);
        var all = new HashMap<>(form);
        all.put("version", version);
        return post(request + "/classification", all);
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult get(String uri) { return mvc.get().uri(uri).with(user(desk.username())).exchange(); }

    private MvcTestResult post(String uri, Map<String, String> form) {
        var request = mvc.post().uri(uri).with(user(desk.username())).with(csrf()).param("token",
                UUID.randomUUID().toString());
        form.forEach(request::param);
        return request.exchange();
    }
}
