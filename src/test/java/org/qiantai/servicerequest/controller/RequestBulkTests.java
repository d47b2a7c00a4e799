package org.qiantai.servicerequest.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One step for several requests. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestBulkTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("BU", "批办里", "B9-1-9091", "13499999091");
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("R-03-33: several go to the departments that usually do them, once; one already on its way is refused")
    void dispatches() {
        String lamp = log("LAMP", "LOG");
        String leak = log("WATER_DRIP", "LOG");
        String gone = log("LAMP", "DISPATCH");
        String form = ask(desk, "dispatch", lamp, leak, gone);
        List<String> rows = rows(form);
        assertThat(rows).hasSize(2);
        assertThat(form).contains("不能批量派单");
        String late = gone + "~99~" + UUID.randomUUID();
        assertThat(take(desk, "dispatch", "", rows.get(0), rows.get(1), late)).contains("共 3 条，办成 2 条",
                done(lamp, true), done(leak, true), done(gone, false));
        assertThat(take(desk, "dispatch", "", rows.get(0), rows.get(1))).contains("办成 2 条");
        for (String request : List.of(lamp, leak))
            assertThat(orders(request)).as(request).hasSize(1);
    }

    @Test
    @DisplayName("A note is written on each; who may not dispatch singly may not in bulk; head office writes nothing")
    void notes() {
        String one = log("LAMP", "LOG");
        String two = log("LAMP", "LOG");
        List<String> rows = rows(ask(site.user(Role.AREA_MANAGER), "note", one, two));
        assertThat(take(site.user(Role.AREA_MANAGER), "note", "物业已张贴停电通知", rows.get(0), rows.get(1)))
                .contains("共 2 条，办成 2 条");
        for (String request : List.of(one, two))
            assertThat(Web.text(web.get(desk, "/requests/" + request))).contains("物业已张贴停电通知");
        assertThat(take(site.user(Role.AREA_MANAGER), "dispatch", "", one + "~0~" + UUID.randomUUID()))
                .contains(done(one, false), "前台接待员");
        assertThat(orders(one)).isEmpty();
        assertThat(web.get(site.user(Role.HEAD_OFFICE), "/bulk/requests/note?rows=" + one)).hasStatus(403);
    }

    private String log(String category, String then) { return web.call(site, category, "批量办理", then); }

    private String ask(String by, String step, String... requests) {
        return Web.text(web.get(by, "/bulk/requests/" + step + "?rows=" + String.join("&rows=", requests)));
    }

    private String take(String by, String step, String text, String... rows) {
        return Web.text(web.visit(by, "POST", "/bulk/requests/" + step + "?rows=" + String.join("&rows=", rows),
                Map.of("text", text)));
    }

    private static List<String> rows(String form) {
        return Pattern.compile("name=\"rows\"[^>]*value=\"([^\"]+)\"").matcher(form).results()
                .map(found -> found.group(1)).toList();
    }

    private List<String> orders(String request) {
        return Pattern.compile("BU-RO-\\d{8}-\\d{3,}").matcher(Web.text(web.get(desk, "/requests/" + request)))
                .results().map(found -> found.group()).distinct().toList();
    }

    private static String done(String number, boolean done) {
        return "data-result=\"" + number + "\" data-done=\"" + done + "\"";
    }
}
