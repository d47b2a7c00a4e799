package org.qiantai.staff.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.People;
import org.qiantai.support.BrowserTest;
import org.qiantai.support.Pick;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class SessionCookieIT {
    @LocalServerPort int port;
    @Autowired People people;
    @Autowired JdbcClient jdbc;

    final CookieManager cookies = new CookieManager();
    final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    @Test
    @DisplayName("Over HTTP: a stranger gets no session, signing in makes one with a guarded cookie, signing out ends it")
    void life() throws Exception {
        var person = people.person(Role.RECEPTIONIST, null, people.site());
        String csrf = csrf("/login");
        assertThat(cookies.getCookieStore().getCookies()).extracting(HttpCookie::getName).doesNotContain("QIANTAI");
        var signedIn = post("/login", "username=" + person.username() + "&password=correct+horse", csrf);
        assertThat(signedIn.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/"));
        assertThat(signedIn.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("QIANTAI=").contains("HttpOnly").contains("SameSite=Lax"));
        assertThat(sessionsOf(person.username())).isOne();
        csrf = csrf("/me/password");
        post("/logout", "", csrf);
        assertThat(sessionsOf(person.username())).isZero();
    }

    private long sessionsOf(String username) {
        return jdbc.sql("SELECT count(*) FROM spring_session WHERE principal_name = ?").param(username)
                .query(Long.class).single();
    }

    private String csrf(String path) throws IOException, InterruptedException {
        var page = http.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
        return URLEncoder.encode(Pick.field("_csrf", page.body()), StandardCharsets.UTF_8);
    }

    private HttpResponse<String> post(String path, String form, String csrf) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + "&_csrf=" + csrf)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) { return URI.create("http://localhost:" + port + path); }
}
