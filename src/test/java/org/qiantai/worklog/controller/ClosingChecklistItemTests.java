package org.qiantai.worklog.controller;

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
class ClosingChecklistItemTests {
    private static final String LIST = "/admin/closing";

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    Web web;
    Community site;
    String desk;
    String admin;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("WP", "检查园", "W1-1-1101", "13655551101");
        desk = site.user(Role.RECEPTIONIST);
        admin = site.user(Role.ADMIN);
    }

    @Test
    @DisplayName("R-01-12, R-03-5: the administrator adds a point; the desk ticks it; out of use, the day keeps its tick")
    void life() {
        Map<String, String> typed = form("nameZh", "储物柜已上锁", "nameEn", "Lockers are locked", "sort", "95");
        web.post(admin, LIST + "/new", typed);
        assertThat(web.post(admin, LIST + "/new", typed)).as("sent twice").contains("done=worklog.point.created");
        String list = Web.text(web.get(admin, LIST));
        assertThat(list).containsOnlyOnce("储物柜已上锁");
        String code = Pick.first("/admin/closing/(\\w+)/edit\">储物柜已上锁<", list);
        assertThat(today(desk)).contains("储物柜已上锁", "data-check=\"" + code + "\"");

        web.post(admin, LIST + "/" + code + "/edit", form("nameZh", "储物柜、信报柜已上锁", "nameEn", "Lockers, letter boxes",
                "sort", "5", "figure", "SLIPS_OUT", "version", "0"));
        assertThat(today(desk)).as("the first one, with its number")
                .containsPattern("(?s)data-check=\"" + code + "\".*未收回 0 张.*data-check=\"DISPATCHED\"");
        web.post(desk, Pick.first("/worklog/[0-9-]+", path(desk)) + "/closing/" + code,
                Map.of("site", "WP", "token", UUID.randomUUID().toString()));

        web.post(admin, LIST + "/" + code + "/deactivation", form("version", "1"));
        assertThat(web.visit(admin, "POST", LIST + "/" + code + "/deactivation", form("version", "2"))).hasStatus(409)
                .bodyText().contains("已经停用");
        assertThat(today(desk)).as("ticked today").contains("储物柜、信报柜已上锁");
        assertThat(Web.text(web.get(desk, "/worklog/2020-01-01?site=WP"))).doesNotContain("储物柜、信报柜已上锁");
        web.post(admin, LIST + "/" + code + "/activation", form("version", "2"));
        assertThat(Web.text(web.get(desk, "/worklog/2020-01-01?site=WP"))).contains("储物柜、信报柜已上锁");
        assertThat(web.visit(admin, "POST", LIST + "/" + code + "/activation", form("version", "3"))).hasStatus(409);
        web.post(admin, LIST + "/" + code + "/deactivation", form("version", "3"));
    }

    @Test
    @DisplayName("A wrong form keeps what was typed; a stale one changes nothing; no such point is 404; the desk is kept out")
    void refused() {
        MvcTestResult wrong = web.visit(admin, "POST", LIST + "/new",
                form("nameZh", "消防门", "nameEn", " ", "figure", "WEATHER", "sort", "先"));
        assertThat(wrong).hasStatus(422);
        assertThat(Web.text(wrong)).contains("消防门", "请填写整数", "value=\"先\"");
        assertThat(Web.text(web.visit(admin, "POST", LIST + "/new", form("nameZh", "消防门", "nameEn", " "))))
                .contains("消防门", "此项必填");
        assertThat(web.visit(admin, "POST", LIST + "/POWER/edit",
                form("nameZh", "断电", "nameEn", "Power", "version", "999"))).hasStatus(409).bodyText().contains("断电");
        assertThat(Web.text(web.get(admin, LIST))).doesNotContain("消防门").contains("已断电");
        assertThat(web.get(admin, LIST + "/NOWHERE/edit")).hasStatus(404);
        assertThat(web.get(desk, LIST)).hasStatus(403);
        assertThat(Web.text(web.get(admin, "/admin"))).contains("area-closing");
    }

    private String today(String user) { return Web.text(web.get(user, path(user))); }

    private String path(String user) {
        return String.valueOf(web.get(user, "/worklog?site=WP").getResponse().getRedirectedUrl());
    }

    private static Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("token", UUID.randomUUID().toString(), "sort", "10"));
        for (int i = 0; i < fields.length; i += 2)
            form.put(fields[i], fields[i + 1]);
        return form;
    }
}
