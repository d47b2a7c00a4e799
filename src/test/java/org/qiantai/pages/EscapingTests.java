package org.qiantai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.security.Role;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// What people type is text on every page that shows it, whatever signs it holds.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscapingTests {
    private static final String TYPED = "<img src=x onerror=alert(1)>'\"&amp;漏水";

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private String desk;
    private String request;
    private String order;

    @BeforeAll
    void log() {
        web = new Web(mvc);
        Community site = new Communities(context).open("XE", "转义园", "E1-1-1101", "13800001101");
        desk = site.user(Role.RECEPTIONIST);
        String next = web.post(desk, "/requests", Map.of("site", site.code(), "unit", site.home().unit(), "callerName",
                TYPED.substring(0, 28), "channel", "PHONE", "categoryCode", "LAMP", "description", TYPED, "then",
                "DISPATCH", "token", UUID.randomUUID().toString()));
        request = Pick.first("/requests/([\\w-]+)", next);
        order = Pick.first("XE-RO-\\d{8}-\\d{3,}", page("/requests/" + request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/requests/{request}", "/requests?site=XE", "/orders/{order}", "/orders?site=XE",
        "/units/E1-1-1101?site=XE", "/orders/{order}/slip"})
    @DisplayName("A description and a name with HTML in them are shown as they were typed, and are no HTML")
    void shown(String address) {
        String page = page(address.replace("{request}", request).replace("{order}", order));
        assertThat(page).contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x");
    }

    @Test
    @DisplayName("The text read back from the page is the text that was typed, to the letter")
    void readBack() { assertThat(Pick.texts("dd.said", page("/requests/" + request))).contains(TYPED); }

    private String page(String address) { return Web.text(web.get(desk, address)); }
}
