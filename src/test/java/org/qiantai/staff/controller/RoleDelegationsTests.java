package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@IntegrationTest
class RoleDelegationsTests {
    private static final DateTimeFormatter INPUT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm");

    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ActorDirectory actors;
    @Autowired Clock clock;

    long site;
    Person admin;
    Person delegator;
    Person deputy;

    @BeforeEach
    void hire() {
        site = people.site();
        admin = people.person(Role.ADMIN, null, site);
        delegator = people.person(Role.SUPERVISOR, "ENGINEERING", site);
        deputy = people.person(Role.TECHNICIAN, "ENGINEERING", site);
    }

    @Test
    @DisplayName("domain.md §2: a role can be lent to a deputy for a period, who then acts for the delegator, until it is ended")
    void lends() {
        assertThat(delegation(admin, "/admin/delegations", -1, 2))
                .hasRedirectedUrl("/admin/delegations?done=delegation.lent");
        assertThat(find(deputy).supervisorOf("ENGINEERING"))
                .contains(new Grant(Role.SUPERVISOR, "ENGINEERING", delegator.name()));
        assertThat(mvc.get().uri("/admin/delegations").with(user(admin.username()))).bodyText()
                .contains("data-state=\"NOW\"", delegator.name(), deputy.name(), "工程部");
        assertThat(mvc.get().uri("/me/delegations").with(user(deputy.username()))).bodyText()
                .contains(delegator.name());
        assertThat(end(admin, "/admin/delegations")).hasRedirectedUrl("/admin/delegations?done=delegation.ended");
        assertThat(find(deputy).is(Role.SUPERVISOR)).isFalse();
        assertThat(end(admin, "/admin/delegations")).hasStatus(409).bodyText().contains("这项代理已经结束");
    }

    @Test
    @DisplayName("The delegator may lend, and take back, by oneself; somebody else may not take it back there")
    void byOneself() {
        assertThat(mvc.get().uri("/me/delegations/new").with(user(delegator.username()))).bodyText()
                .contains("value=\"SUPERVISOR\"").doesNotContain("value=\"DIRECTOR\"", "id=\"delegator\"");
        assertThat(delegation(delegator, "/me/delegations", -1, 2))
                .hasRedirectedUrl("/me/delegations?done=delegation.lent");
        assertThat(end(deputy, "/me/delegations")).hasStatus(404);
        assertThat(find(deputy).is(Role.SUPERVISOR)).isTrue();
        assertThat(end(delegator, "/me/delegations")).hasRedirectedUrl("/me/delegations?done=delegation.ended");
    }

    @Test
    @DisplayName("Refused with a sentence: end before beginning, end past, overlap, a role one has not, a date that is none")
    void refuses() {
        assertThat(delegation(admin, "/admin/delegations", 2, 1)).hasStatus(422).bodyText().contains("结束时间必须晚于开始时间");
        assertThat(delegation(admin, "/admin/delegations", -2, -1)).hasStatus(422).bodyText().contains("结束时间已经过去了");
        assertThat(delegation(admin, "/admin/delegations", 1, 3)).hasStatus(302);
        assertThat(delegation(admin, "/admin/delegations", 2, 4)).hasStatus(422).bodyText().contains("已经交给这位同事代理了");
        assertThat(delegation(admin, "/admin/delegations", 3, 4)).hasStatus(302);
        people.sql("DELETE FROM user_role WHERE user_id = ?", delegator.id());
        assertThat(delegation(admin, "/admin/delegations", 5, 6)).hasStatus(422).bodyText().contains("没有担任这个岗位");
        assertThat(mvc.post().uri("/admin/delegations/new").with(csrf()).with(user(admin.username()))
                .param("role", "SUPERVISOR").param("delegator", delegator.username())
                .param("delegate", deputy.username())
                .param("from", "tomorrow").param("until", "2026-13-01T00:00")
                .param("token", UUID.randomUUID().toString())).hasStatus(422).bodyText()
                .contains("请填写日期和时间", "value=\"tomorrow\"");
    }

    @Test
    @DisplayName("An administrator lends nothing of people of other sites")
    void otherSite() {
        Person stranger = people.person(Role.ADMIN, null, people.site());
        assertThat(delegation(stranger, "/admin/delegations", -1, 2)).hasStatus(404);
        assertThat(delegation(admin, "/admin/delegations", -1, 2)).hasStatus(302);
        assertThat(end(stranger, "/admin/delegations")).hasStatus(404);
        assertThat(mvc.get().uri("/admin/delegations").with(user(stranger.username()))).bodyText()
                .doesNotContain(delegator.name());
    }

    private MockMvcRequestBuilder delegation(Person by, String list, int fromHours, int untilHours) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        return mvc.post().uri(list + "/new").with(csrf()).with(user(by.username())).param("role", "SUPERVISOR")
                .param("delegator", delegator.username()).param("delegate", deputy.username())
                .param("from", INPUT.format(now.plusHours(fromHours)))
                .param("until", INPUT.format(now.plusHours(untilHours))).param("token", UUID.randomUUID().toString());
    }

    private MockMvcRequestBuilder end(Person by, String list) {
        Long id = jdbc.sql("SELECT max(id) FROM role_delegation WHERE delegator_id = ?").param(delegator.id())
                .query(Long.class)
                .single();
        return mvc.post().uri(list + "/ending").with(csrf()).with(user(by.username())).param("delegation",
                id.toString());
    }

    private Actor find(Person person) { return actors.find(person.username()).orElseThrow(); }
}
