package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

@IntegrationTest
class UsersTests {
    @Autowired People people;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ActorDirectory actors;

    long site;
    String code;
    Person admin;

    @BeforeEach
    void hire() {
        site = people.site();
        code = jdbc.sql("SELECT code FROM site WHERE id = ?").param(site).query(String.class).single();
        admin = people.person(Role.ADMIN, null, site);
    }

    @Test
    @DisplayName("An administrator hires somebody, who may act at once; the form sent twice hires once")
    void hires() {
        String username = "new" + site;
        UUID token = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(hiring(username, token).param("roles", "SUPERVISOR", "RECEPTIONIST")
                    .param("department", "FRONT_DESK")).hasRedirectedUrl("/admin/users?done=staff.hired");
        }
        var actor = actors.find(username).orElseThrow();
        assertThat(actor.isCsSupervisor()).isTrue();
        assertThat(actor.siteIds()).containsExactly(site);
        assertThat(list("")).contains(username, "客服部", "前台接待员");
    }

    @Test
    @DisplayName("What cannot be is refused with a sentence beside its field, and all that was typed is still there")
    void refuses() {
        assertThat(hiring(admin.username(), UUID.randomUUID()).param("roles", "FINANCE")).hasStatus(422).bodyText()
                .contains("已被使用", "value=\"新同事\"");
        assertThat(hiring("x" + site, UUID.randomUUID()).param("roles", "TECHNICIAN")).hasStatus(422).bodyText()
                .contains("部门主管和作业者必须属于一个部门");
        assertThat(hiring("x" + site, UUID.randomUUID()).param("roles", "HEAD_OFFICE")).hasStatus(422).bodyText()
                .contains("只有管理全部管理处的系统管理员");
        assertThat(hiring("Bad Name", UUID.randomUUID()).param("roles", "FINANCE")).hasStatus(422).bodyText()
                .contains("请以小写字母开头");
        assertThat(hiring("x" + site, UUID.randomUUID()).param("roles", "KING")).hasStatus(422).bodyText()
                .contains("填写的格式不对");
    }

    @Test
    @DisplayName("A user of another site is not found; one who also belongs to another site is not this administrator's")
    void otherSites() {
        Person stranger = people.person(Role.FINANCE, null, people.site());
        Person shared = people.person(Role.DIRECTOR, null, site, people.site());
        assertThat(list("")).contains(shared.username()).doesNotContain(stranger.username(), "/" + shared.username());
        for (String path : List.of("/edit", "/password")) {
            assertThat(get("/admin/users/" + stranger.username() + path)).hasStatus(404);
            assertThat(get("/admin/users/" + shared.username() + path)).hasStatus(403).bodyText().contains("管理范围以外");
        }
        assertThat(posting("/admin/users/" + stranger.username() + "/disablement")).hasStatus(404);
        assertThat(posting("/admin/users/" + shared.username() + "/disablement")).hasStatus(403);
        assertThat(actors.find(stranger.username())).isPresent();
    }

    @Test
    @DisplayName("Only own sites can be given")
    void ownSites() {
        long elsewhere = people.site();
        String other = jdbc.sql("SELECT code FROM site WHERE id = ?").param(elsewhere).query(String.class).single();
        assertThat(hiring("y" + site, UUID.randomUUID()).param("roles", "FINANCE").param("sites", other)).hasStatus(422)
                .bodyText().contains("只能选择您自己所属的管理处");
        assertThat(actors.find("y" + site)).isEmpty();
    }

    @Test
    @DisplayName("domain.md §2: a user who leaves is disabled, never deleted, and may come back")
    void disables() {
        Person leaver = people.person(Role.RECEPTIONIST, null, site);
        assertThat(actors.find(leaver.username())).isPresent();
        assertThat(posting("/admin/users/" + leaver.username() + "/disablement"))
                .hasRedirectedUrl("/admin/users?done=staff.disabled");
        assertThat(actors.find(leaver.username())).isEmpty();
        assertThat(posting("/admin/users/" + leaver.username() + "/disablement")).hasStatus(409).bodyText()
                .contains("已由 " + admin.name() + " 停用");
        assertThat(list("?enabled=false")).contains(leaver.username());
        assertThat(posting("/admin/users/" + leaver.username() + "/enablement"))
                .hasRedirectedUrl("/admin/users?done=staff.enabled");
        assertThat(actors.find(leaver.username())).isPresent();
    }

    @Test
    @DisplayName("No site loses its last administrator, and nobody disables oneself")
    void lastAdministrator() {
        assertThat(posting("/admin/users/" + admin.username() + "/disablement")).hasStatus(422).bodyText()
                .contains("不能停用自己的账号");
        assertThat(editing(admin, 0).param("roles", "FINANCE")).hasStatus(422).bodyText().contains("只有这一位系统管理员");
        people.person(Role.ADMIN, null, site);
        assertThat(editing(admin, 0).param("roles", "FINANCE")).hasRedirectedUrl("/admin/users?done=staff.changed");
    }

    @Test
    @DisplayName("A form made from an older version saves nothing and says who was quicker")
    void stale() {
        Person person = people.person(Role.FINANCE, null, site);
        assertThat(editing(person, 0).param("roles", "DIRECTOR")).hasRedirectedUrl("/admin/users?done=staff.changed");
        assertThat(editing(person, 0).param("roles", "CENTER_HEAD")).hasStatus(409).bodyText()
                .contains("已被 " + admin.name() + " 于 ");
        assertThat(actors.find(person.username()).orElseThrow().is(Role.DIRECTOR)).isTrue();
    }

    @Test
    @DisplayName("A reset password must be changed by its owner")
    void reset() {
        Person person = people.person(Role.FINANCE, null, site);
        assertThat(get("/admin/users/" + person.username() + "/password")).hasStatusOk().bodyText()
                .contains(person.name(), "name=\"repeatedPassword\"");
        assertThat(posting("/admin/users/" + person.username() + "/password").param("password", "another horse")
                .param("repeatedPassword", "another horse")).hasRedirectedUrl("/admin/users?done=staff.reset");
        assertThat(mvc.get().uri("/").with(user(person.username()))).hasRedirectedUrl("/me/password");
    }

    @Test
    @DisplayName("These pages are the administrator's alone")
    void role() {
        Person clerk = people.person(Role.DIRECTOR, null, site);
        for (String page : List.of("/admin", "/admin/users", "/admin/users/new", "/admin/departments",
                "/admin/delegations"))
            assertThat(mvc.get().uri(page).with(user(clerk.username()))).hasStatus(403);
        assertThat(get("/admin")).bodyText().contains("data-testid=\"area-users\"");
        assertThat(get("/admin/users/new")).hasStatusOk().bodyText().contains("name=\"username\"");
        assertThat(get("/admin/users/" + admin.username() + "/edit")).bodyText().contains("value=\"" + admin.name());
    }

    private MockMvcRequestBuilder hiring(String username, UUID token) {
        return mvc.post().uri("/admin/users/new").with(csrf()).with(user(admin.username())).param("name", "新同事")
                .param("username", username).param("password", People.PASSWORD)
                .param("repeatedPassword", People.PASSWORD).param("sites", code).param("token", token.toString());
    }

    private MockMvcRequestBuilder editing(Person person, int version) {
        return posting("/admin/users/" + person.username() + "/edit").param("name", person.name())
                .param("sites", code).param("version", String.valueOf(version));
    }

    private MockMvcRequestBuilder posting(String path) {
        return mvc.post().uri(path).with(csrf()).with(user(admin.username()))
                .param("token", UUID.randomUUID().toString());
    }

    private MockMvcRequestBuilder get(String path) { return mvc.get().uri(path).with(user(admin.username())); }

    private String list(String query) {
        try {
            return get("/admin/users" + query).exchange().getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
