package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.security.Role;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class SecurityHeadersTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Records site;
    private String desk;

    @BeforeEach
    void open() {
        site = TwoSites.in(context).north();
        desk = site.site().user(Role.RECEPTIONIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/requests", "/requests/new", "/me/password", "/no/such/page", "/requests/XN-SR-1"})
    @DisplayName("Every page, also one that refuses, may run nobody else's script and stand in nobody's frame")
    void headers(String page) {
        MvcTestResult answer = new Web(mvc).get(desk, page);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'self'", "script-src 'self'",
                "style-src 'self'", "frame-ancestors 'none'", "base-uri 'self'", "form-action 'self'",
                "object-src 'none'").doesNotContain("unsafe-", "*", "http:");
        assertThat(Web.text(answer)).doesNotContain("<script>", " style=", " onclick=", "javascript:");
    }

    @Test
    @DisplayName("A post without the page's secret is refused and does nothing, whoever sends it")
    void csrfIsAsked() {
        var posted = mvc.post().uri("/requests/" + site.values().get("requests/{number}") + "/note")
                .with(user(desk)).param("text", "没有令牌的说明").param("version", "0").exchange();
        refused(posted);
        refused(mvc.post().uri("/logout").with(user(desk)).exchange());
        refused(mvc.post().uri("/logout").with(user(desk)).with(csrf().useInvalidToken()).exchange());
        assertThat(mvc.post().uri("/logout").with(user(desk)).with(csrf())).hasStatus(302)
                .hasRedirectedUrl("/login?signedOut");
        assertThat(Web.text(new Web(mvc).get(desk, "/requests/" + site.values().get("requests/{number}"))))
                .doesNotContain("没有令牌的说明");
    }

    @Test
    @DisplayName("Only public files are kept by browsers and proxies")
    void assets() {
        String page = Web.text(mvc.get().uri("/login").exchange());
        MvcTestResult answer = mvc.get().uri(Pick.first("href=\"(/css/app[^\"]*)\"", page)).exchange();
        assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/css").bodyText().contains("{", "}");
        assertThat(header(answer, "Cache-Control")).contains("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/info"})
    @DisplayName("What the program tells its operators it does not tell a stranger")
    void operators(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(302).hasRedirectedUrl("/login").body().isEmpty();
    }

    /** By the filter before any handler: the reason is the container's, and there is nowhere to go on to. */
    private static void refused(MvcTestResult answer) {
        assertThat(answer).hasStatus(403).body().isEmpty();
        assertThat(answer.getResponse().getErrorMessage()).isEqualTo("Forbidden");
        assertThat(answer.getResponse().getRedirectedUrl()).isNull();
    }

    private static String header(MvcTestResult answer, String name) {
        return String.join("\n", answer.getResponse().getHeaders(name));
    }
}
