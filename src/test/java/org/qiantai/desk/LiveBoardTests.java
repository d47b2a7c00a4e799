package org.qiantai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The lanes of the live board, and how a browser hears of their changes. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LiveBoardTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("XB", "看板园", "E5-1-0302", "13611177302");
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("What is logged stands in its lane; the desk acts on it, others look on, and on the wall nobody is named")
    void lanes() {
        String number = log("马桶堵了");
        await().untilAsserted(() -> assertThat(lanes(desk, "")).contains("id=\"lane-dispatch\"",
                "card-dispatch-" + number, "马桶堵了", site.home().occupant(), "/requests/" + number + "/dispatch"));
        assertThat(lanes(site.user(Role.CENTER_HEAD), "")).contains("card-dispatch-" + number)
                .doesNotContain("/requests/" + number + "/dispatch");
        assertThat(Web.text(web.get(desk, "/desk?screen=true"))).contains("board-screen", "card-dispatch-" + number,
                site.home().unit()).doesNotContain(site.home().occupant(), "id=\"log\"", "/dispatch\"");
        String other = new Communities(context).open("XQ", "隔壁园", "E6-1-0303", "13611177303")
                .user(Role.RECEPTIONIST);
        assertThat(lanes(other, "")).doesNotContain(number, "马桶堵了");
    }

    @Test
    @DisplayName("A board that knows the present version is told nothing, without a question to the database about lanes")
    void unchanged() {
        String number = log("厨房下水慢");
        await().untilAsserted(() -> assertThat(lanes(desk, "")).contains(number));
        await().untilAsserted(() -> {
            String version = Pick.attribute("data-version", "#board", lanes(desk, ""));
            assertThat(StatementCounter
                    .during(() -> assertThat(web.get(desk, "/desk/lanes?known=" + version)).hasStatus(204)))
                    .noneMatch(sql -> sql.contains("repair_order") || sql.contains("service_request"));
        });
    }

    @Test
    @DisplayName("With the commit, PostgreSQL tells every browser that looks at the board of that site")
    void pushed() {
        MvcTestResult stream = mvc.get().uri("/events").accept(MediaType.TEXT_EVENT_STREAM).with(user(desk))
                .asyncExchange();
        log("客厅灯闪");
        await().untilAsserted(() -> assertThat(stream.getResponse().getContentAsString())
                .contains("event:board", "data:" + site.siteId()));
        MvcTestResult technician = mvc.get().uri("/events").accept(MediaType.TEXT_EVENT_STREAM)
                .with(user(site.user(Role.TECHNICIAN))).asyncExchange();
        String number = log("卧室灯闪");
        await().untilAsserted(() -> assertThat(lanes(desk, "")).contains(number));
        assertThat(Web.text(technician)).as("reads own orders only").doesNotContain("event:board");
    }

    private String lanes(String who, String known) { return Web.text(web.get(who, "/desk/lanes?known=" + known)); }

    private String log(String what) { return web.call(site, "DRAIN_BLOCKED", what, "LOG"); }
}
