package org.qiantai.script.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    Web web;
    Community site;
    String desk;
    String admin;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("SC", "用语园", "C2-1-2022", "13655552022");
        desk = site.user(Role.RECEPTIONIST);
        admin = site.user(Role.ADMIN);
    }

    @Test
    @DisplayName("R-02-1, R-02-12, R-08-14: beside a new request stand greeting and farewell, further words, and the ten characters")
    void intakeEntry() {
        assertThat(Web.text(web.get(desk, "/requests/new?site=SC"))).as("by day or by night")
                .containsPattern("(?s)data-moment=\"GREETING\">.{1,200}用语园苑(前台|夜间值班)")
                .contains("data-moment=\"FAREWELL\"", "data-moment=\"TRANSFER\"", "data-moment=\"FIRE\"",
                        "您好、请、谢谢、对不起、再见");
        assertThat(Web.text(web.get(site.user(Role.TECHNICIAN), "/requests/new?site=SC")))
                .as("who found something himself greets nobody").doesNotContain("data-moment");
    }

    @Test
    @DisplayName("R-02-5, R-02-11: an apology and the reason come before every no: declined, cancelled, returned")
    void refusals() {
        String number = log();
        String order = web.orderOf(desk, number);
        String page = "/requests/" + number;
        assertThat(Web.text(web.get(desk, page + "/cancellation"))).contains("data-moment=\"APOLOGY\"", "实在对不起");
        String waiting = "/requests/" + web.call(site, "LAMP", "灯不亮", "LOG");
        assertThat(Web.text(web.get(desk, waiting + "/answer"))).contains("data-moment=\"LATER\"", "核实清楚才能答复");
        assertThat(Web.text(web.get(desk, page + "/note"))).doesNotContain("data-moment");
        web.post(desk, waiting + "/referral", form("version", "0", "text", "能不能做"));
        assertThat(Web.text(web.get(site.user(Role.CENTER_HEAD), waiting + "/decision"))).contains(
                "data-moment=\"APOLOGY\"",
                "data-moment=\"EXPLAINING\"");
        String supervisor = site.user(Role.SUPERVISOR);
        assertThat(Web.text(web.get(supervisor, "/orders/" + order + "/return"))).contains("data-moment=\"APOLOGY\"",
                "data-moment=\"EXPLAINING\"");
        assertThat(Web.text(web.get(supervisor, "/orders/" + order + "/cancellation")))
                .contains("data-moment=\"APOLOGY\"");
    }

    @Test
    @DisplayName("The administrator keeps the sentences: added, changed, out of use and back; a wrong form keeps what was typed")
    void administration() {
        MvcTestResult wrong = web.visit(admin, "POST", "/admin/scripts/new",
                form("moment", "REPLY", "textZh", "收到", "textEn", "", "festival", "next week", "sort", "一"));
        assertThat(wrong).hasStatus(422);
        assertThat(Web.text(wrong)).contains("收到", "next week", "请填写整数");
        assertThat(Web.text(web.visit(admin, "POST", "/admin/scripts/new",
                form("moment", "REPLY", "textZh", "收到", "textEn", "", "festival", "next week"))))
                .contains("收到", "next week", "此项必填", "填写的格式不对");
        web.post(admin, "/admin/scripts/new",
                form("moment", "WELCOME", "dayPart", "NIGHT", "textZh", "夜里路滑，您慢走", "textEn", "Mind your step"));
        String list = Web.text(web.get(admin, "/admin/scripts"));
        assertThat(list).contains("夜里路滑，您慢走", "夜间（22–5 点）", "任何节日");
        String edit = Pick.first("href=\"(/admin/scripts/\\d+)/edit\">[^<]*</a></td>\\s*<td[^>]*><span>夜间（22–5 点）"
                + "</span>\\s*</td>\\s*<td>夜里路滑", list);
        assertThat(Web.text(web.get(admin, edit + "/edit"))).contains("Mind your step", "data-state=\"ACTIVE\"");
        web.post(admin, edit + "/edit", form("moment", "WELCOME", "textZh", "欢迎您", "textEn", "Welcome", "version", "0",
                "dayPart", "NIGHT"));
        assertThat(web.visit(admin, "POST", edit + "/edit",
                form("moment", "WELCOME", "textZh", "晚了", "textEn", "Late", "version", "0"))).hasStatus(409).bodyText()
                .contains("晚了");
        web.post(admin, edit + "/deactivation", form("version", "1"));
        web.post(admin, edit + "/activation", form("version", "2"));
        assertThat(web.visit(admin, "POST", edit + "/activation", form("version", "3"))).hasStatus(409);
        web.post(admin, edit + "/deactivation", form("version", "3"));
        assertThat(Web.text(web.get(admin, "/admin/scripts?format=csv"))).contains("场合,时段,节日", "欢迎您");
        assertThat(web.get(admin, "/admin/scripts/999999/edit")).hasStatus(404);
        assertThat(Web.text(web.get(admin, "/admin"))).contains("area-scripts");
    }

    private String log() { return web.call(site, "LAMP", "灯不亮", "DISPATCH"); }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("token", UUID.randomUUID().toString(), "sort", "10"));
        for (int i = 0; i < fields.length; i += 2)
            form.put(fields[i], fields[i + 1]);
        return form;
    }
}
