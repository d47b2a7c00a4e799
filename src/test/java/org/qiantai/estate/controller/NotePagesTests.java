package org.qiantai.estate.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.number.RecordKind;
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
@DisplayName("Building notes: what one must know of a building before one talks about it or goes there")
class NotePagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;
    private String unit;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("NB", "须知园", "B5-1-5051", "13655555051");
        desk = site.user(Role.RECEPTIONIST);
        unit = site.home().unit();
    }

    @Test
    @DisplayName("A note on the unit's building or on the site is shown at intake, in the file, and to the technician")
    void shown() {
        write("B5", "水表间钥匙在2号岗");
        write("", "南门夜间只出不进");
        assertThat(get(desk, "/requests/new?unit=" + unit)).contains("水表间钥匙在2号岗", "南门夜间只出不进", "整个小区");
        assertThat(get(desk, "/units/" + unit)).contains("水表间钥匙在2号岗", site.word() + "receptionist");
        String order = order(Map.of("unit", unit));
        String technician = site.user(Role.TECHNICIAN);
        assign(order);
        assertThat(get(technician, "/orders/" + order)).contains("水表间钥匙在2号岗", "南门夜间只出不进");
        assertThat(get(desk, "/orders/" + order(Map.of("place", "东门岗亭")))).contains("南门夜间只出不进")
                .doesNotContain("水表间钥匙在2号岗");
    }

    @Test
    @DisplayName("Desk and supervisors keep the notes; a removed one is shown to nobody; a stale form saves nothing")
    void kept() {
        write("B5", "电梯机房钥匙在监控室");
        String id = id("电梯机房钥匙在监控室");
        String supervisor = site.user(Role.SUPERVISOR);
        web.post(supervisor, "/notes/" + id + "/edit", form("building", "B5", "note", "电梯机房钥匙在消防监控室", "version", "0"));
        assertThat(get(desk, "/notes")).contains("电梯机房钥匙在消防监控室", site.word() + "supervisor");
        assertThat(web.visit(desk, "POST", "/notes/" + id + "/edit",
                form("building", "B5", "note", "我也改了", "version", "0"))).hasStatus(409).bodyText().contains("我也改了");
        assertThat(web.get(site.user(Role.AREA_MANAGER), "/notes/new")).hasStatus(403);
        assertThat(get(site.user(Role.AREA_MANAGER), "/notes")).contains("消防监控室").doesNotContain("/notes/new");
        web.post(desk, "/notes/" + id + "/removal", form("version", "1"));
        assertThat(get(desk, "/notes")).doesNotContain("消防监控室");
        assertThat(web.get(desk, "/notes/" + id + "/edit")).hasStatus(404);
    }

    @Test
    @DisplayName("A wrong form comes back with all that was typed; sent twice it writes one note; the list is a file, too")
    void forms() {
        assertThat(web.visit(desk, "POST", "/notes/new", form("building", "B99", "note", "不存在的楼"))).hasStatus(422)
                .bodyText().contains("不存在的楼", "请选择本管理处的楼栋");
        assertThat(web.visit(desk, "POST", "/notes/new", form("building", "B5", "note", " "))).hasStatus(422).bodyText()
                .contains("此项必填");
        Map<String, String> twice = form("building", "B5", "note", "只记一次");
        web.post(desk, "/notes/new", twice);
        web.post(desk, "/notes/new", twice);
        assertThat(get(desk, "/notes").split("<td class=\"said\">只记一次", -1)).hasSize(2);
        assertThat(get(desk, "/notes?format=csv")).contains("只记一次", "B5");
        assertThat(Web.workbook(web.get(desk, "/notes?format=xlsx"))).contains("只记一次");
    }

    private void write(String building, String text) {
        assertThat(web.post(desk, "/notes/new", form("building", building, "note", text)))
                .isEqualTo("/notes?site=NB&done=estate.added");
    }

    private String id(String text) { return Pick.first(text + "<.*?/notes/(\\d+)/edit", get(desk, "/notes")); }

    private String order(Map<String, String> where) {
        Map<String, String> call = form("callerName", site.home().occupant(), "channel", "PHONE", "categoryCode",
                "LAMP",
                "description", "灯不亮", "then", "DISPATCH");
        call.putAll(where);
        return web.orderOf(desk, Pick.number(RecordKind.SR, web.post(desk, "/requests", call)));
    }

    private void assign(String order) {
        String supervisor = site.user(Role.SUPERVISOR);
        String form = get(supervisor, "/orders/" + order + "/assignment");
        web.post(supervisor, "/orders/" + order + "/assignment", form("version", Pick.field("version", form), "workers",
                Pick.attribute("value", "[data-technician=%s] [type=checkbox]".formatted(site.user(Role.TECHNICIAN)),
                        form)));
    }

    private Map<String, String> form(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("site", site.code(), "token", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2)
            form.put(fields[i], fields[i + 1]);
        return form;
    }

    private String get(String user, String path) {
        MvcTestResult answer = web.get(user, path);
        assertThat(answer).as(path).hasStatusOk();
        return Objects.requireNonNull(Web.text(answer));
    }
}
