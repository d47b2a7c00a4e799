package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SignInTests {
    @Autowired People people;
    @Autowired MockMvcTester mvc;

    Person person;

    @BeforeEach
    void hire() { person = people.person(Role.RECEPTIONIST, null, people.site()); }

    @Test
    @DisplayName("The right name and password open the pages; the name's capitals do not matter")
    void right() {
        MvcTestResult signedIn = signIn(" " + person.username().toUpperCase() + " ", People.PASSWORD);
        assertThat(signedIn).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/me/password").cookie(session(signedIn))).hasStatusOk().bodyText()
                .contains(person.name()).contains("前台接待员");
    }

    @Test
    @DisplayName("A wrong password and an unknown name get the same sentence, and what was typed stays")
    void wrong() {
        String page = failure(person.username(), "wrong one");
        assertThat(page).contains("用户名或密码不正确").contains("value=\"" + person.username() + "\"");
        assertThat(failure("nobody", "wrong one")).contains("用户名或密码不正确");
    }

    @Test
    @DisplayName("That an account is disabled is told only to who knows its password")
    void disabled() {
        people.sql("UPDATE app_user SET enabled = false WHERE id = ?", person.id());
        assertThat(failure(person.username(), People.PASSWORD)).contains("此账号已停用");
        assertThat(failure(person.username(), "wrong one")).contains("用户名或密码不正确");
    }

    @Test
    @DisplayName("After five wrong passwords even the right one must wait, and a sentence says how long")
    void throttled() {
        for (int i = 0; i < 5; i++)
            signIn(person.username(), "wrong one");
        assertThat(failure(person.username(), People.PASSWORD)).contains("请在 1 分钟 后再试");
    }

    @Test
    @DisplayName("After signing out the session opens nothing")
    void signedOut() {
        Cookie session = session(signIn(person.username(), People.PASSWORD));
        assertThat(mvc.post().uri("/logout").with(csrf()).cookie(session)).hasRedirectedUrl("/login?signedOut");
        assertThat(mvc.get().uri("/me/password").cookie(session)).hasRedirectedUrl("/login");
    }

    @Test
    @DisplayName("A password chosen by somebody else must be changed before any other page opens")
    void mustChange() {
        people.sql("UPDATE app_user SET must_change_password = true WHERE id = ?", person.id());
        Cookie session = session(signIn(person.username(), People.PASSWORD));
        assertThat(mvc.post().uri("/site").param("site", "X").with(csrf()).cookie(session))
                .hasRedirectedUrl("/me/password");
        assertThat(change(session, "wrong one", "better horse", "better horse")).hasStatus(422).bodyText()
                .contains("现在的密码不正确");
        assertThat(change(session, People.PASSWORD, "short", "short")).hasStatus(422).bodyText().contains("8 到 128");
        assertThat(change(session, People.PASSWORD, "better horse", "better hors")).hasStatus(422).bodyText()
                .contains("两次输入的密码不一致");
        assertThat(change(session, People.PASSWORD, "better horse", "better horse"))
                .hasRedirectedUrl("/?done=staff.password");
        assertThat(mvc.get().uri("/me/password").cookie(session)).bodyText().doesNotContain("data-testid=\"forced\"");
        assertThat(signIn(person.username(), "better horse")).hasRedirectedUrl("/");
    }

    private MvcTestResult change(Cookie session, String present, String chosen, String repeated) {
        return mvc.post().uri("/me/password").with(csrf()).cookie(session).param("presentPassword", present)
                .param("newPassword", chosen).param("repeatedPassword", repeated).exchange();
    }

    private String failure(String username, String password) {
        String page = Objects.requireNonNull(signIn(username, password).getResponse().getRedirectedUrl());
        return bodyOf(mvc.get().uri(java.net.URI.create(page)).exchange());
    }

    private MvcTestResult signIn(String username, String password) {
        return mvc.post().uri("/login").with(csrf()).param("username", username).param("password", password).exchange();
    }

    private static Cookie session(MvcTestResult signedIn) {
        return Objects.requireNonNull(signedIn.getResponse().getCookie("SESSION"));
    }

    private static String bodyOf(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
