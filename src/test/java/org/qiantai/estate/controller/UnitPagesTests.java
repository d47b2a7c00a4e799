package org.qiantai.estate.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.People;
import org.qiantai.staff.People.Person;
import org.qiantai.support.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
class UnitPagesTests {
    @Autowired People people;
    @Autowired SiteDirectory sites;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    SiteRef site;
    Person desk;
    Person admin;

    @BeforeEach
    void site() {
        site = sites.byId(people.site());
        desk = people.person(Role.RECEPTIONIST, null, site.id());
        admin = people.person(Role.ADMIN, null, site.id());
        assertThat(post(admin, "/admin/buildings/new", "code", "3", "name", "3栋", "floors", "18"))
                .hasRedirectedUrl("/admin/buildings?site=" + site.code() + "&done=estate.added");
        assertThat(post(desk, "/notes/new", "building", "3", "note", "钥匙在2号门岗"))
                .hasRedirectedUrl("/notes?site=" + site.code() + "&done=estate.added");
        assertThat(
                post(desk, "/units/new", "building", "3", "code", "3栋2单元1801室", "usage", "RESIDENTIAL", "floor", "18",
                        "area", "96.50"))
                .hasRedirectedUrl("/units/3-2-1801?site=" + site.code() + "&done=estate.added");
        assertThat(post(desk, "/units/3-2-1801/occupants/new", "name", "张淑芬", "kind", "OWNER", "phones",
                "138 1234 6688、010-62346677", "specialCare", "ELDERLY"))
                .hasRedirectedUrl("/units/3-2-1801?site=" + site.code() + "&done=estate.added");
    }

    @Test
    @DisplayName("G-03: the unit's page shows its facts, its people and what the desk knows of the building")
    void shows() {
        page(desk, "/units/3-2-1801").contains("3-2-1801", "96.50", "张淑芬", "13812346688", "老人", "钥匙在2号门岗", "登记住户");
        page(desk, "/units").contains("3-2-1801", "张淑芬", "关怀");
        page(desk, "/units", "text", "zsf").contains("3-2-1801");
        page(desk, "/units", "text", "李").contains("没有符合条件的房屋").doesNotContain("3-2-1801");
        page(desk, "/units", "building", "9").contains("没有符合条件的房屋");
        page(admin, "/admin/buildings").contains("3栋");
    }

    @Test
    @DisplayName("domain §5: who need not know the phone sees 138****6688, and no button that is not theirs")
    void masks() {
        for (Role role : List.of(Role.FINANCE, Role.ADMIN, Role.HEAD_OFFICE))
            page(people.person(role, null, site.id()), "/units/3-2-1801").contains("138****6688")
                    .doesNotContain("13812346688").doesNotContain("登记住户");
        for (Role role : List.of(Role.AREA_MANAGER, Role.CENTER_HEAD, Role.DIRECTOR))
            page(people.person(role, null, site.id()), "/units/3-2-1801").contains("13812346688");
        page(people.person(Role.SUPERVISOR, "FRONT_DESK", site.id()), "/units/3-2-1801").contains("13812346688");
        page(people.person(Role.SUPERVISOR, "ENGINEERING", site.id()), "/units/3-2-1801").contains("138****6688");
    }

    @Test
    @DisplayName("domain §5: another site's unit does not exist; a technician has no list; who does not keep it, 403")
    void refuses() {
        Person stranger = people.person(Role.RECEPTIONIST, null, sites.byId(people.site()).id());
        assertThat(mvc.get().uri("/units/3-2-1801").with(user(stranger.username()))).hasStatus(404);
        assertThat(mvc.get().uri("/occupants/{id}/edit", occupantId()).with(user(stranger.username()))).hasStatus(404);
        Person technician = people.person(Role.TECHNICIAN, "ENGINEERING", site.id());
        assertThat(mvc.get().uri("/units").with(user(technician.username()))).hasStatus(403);
        Person engineer = people.person(Role.SUPERVISOR, "ENGINEERING", site.id());
        MvcTestResult refused = post(engineer, "/units/new", "building", "3", "code", "3-2-1802", "usage", "OTHER");
        assertThat(refused).hasStatus(403).bodyText().contains("客服主管");
    }

    @Test
    @DisplayName("A wrong form comes back with a sentence beside each field and all that was typed")
    void wrongInput() {
        assertThat(post(desk, "/units/new", "building", "3", "code", "3-2-1801", "usage", "SHOP", "note", "转角铺面"))
                .hasStatus(422).bodyText().contains("已经有了", "转角铺面");
        assertThat(post(desk, "/units/new", "building", "3", "code", "", "usage", "", "movedInOn", "昨天", "area", "很大",
                "floor", "三")).hasStatus(422).bodyText()
                .contains("请填写日期", "请填写数字", "请填写整数", "value=\"昨天\"", "value=\"很大\"");
        assertThat(post(desk, "/units/3-2-1801/occupants/new", "name", "李雷", "kind", "TENANT", "phones", "12"))
                .hasStatus(422)
                .bodyText().contains("不像电话号码", "李雷");
        assertThat(
                post(desk, "/units/3-2-1801/occupants/new", "name", "李雷", "kind", "TENANT", "livesFrom", "2026-02-01",
                        "livesUntil", "2026-01-01"))
                .hasStatus(422).bodyText().contains("不能早于入住日期");
        assertThat(post(admin, "/admin/sites/new", "code", "yq", "name", "x", "timeZone", "Mars/Base")).hasStatus(422)
                .bodyText().contains("2 至 4 个大写字母");
    }

    @Test
    @DisplayName("A form made from an older version saves nothing and says who was quicker")
    void stale() {
        String edit = "/occupants/" + occupantId() + "/edit";
        assertThat(post(desk, edit, "name", "张淑芳", "kind", "OWNER", "version", "0")).hasStatus(302);
        assertThat(post(desk, edit, "name", "张淑兰", "kind", "OWNER", "version", "0")).hasStatus(409).bodyText()
                .contains(desk.name(), "张淑兰");
        page(desk, "/units", "text", "zhangshufang").contains("3-2-1801");
        page(desk, "/units", "text", "张淑芬").doesNotContain("3-2-1801");
    }

    @Test
    @DisplayName("A form sent twice adds one person")
    void sentTwice() {
        String token = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++)
            assertThat(post(desk, "/units/3-2-1801/occupants/new", "name", "王小明", "kind", "FAMILY", "token", token))
                    .hasStatus(302);
        assertThat(people.<Long>write(() -> jdbc.sql("SELECT count(*) FROM occupant WHERE site_id = ? AND name = '王小明'")
                .param(site.id()).query(Long.class).single())).isEqualTo(1);
    }

    @Test
    @DisplayName("Somebody who moved out stays in the file, is marked, and cannot move out again")
    void movesOut() {
        String departure = "/occupants/" + occupantId() + "/departure";
        page(desk, departure).contains("张淑芬 迁出");
        assertThat(post(desk, departure, "movedOutOn", "nonsense", "version", "0")).hasStatus(422);
        assertThat(post(desk, departure, "movedOutOn", "2026-01-31", "version", "0")).hasStatus(302);
        page(desk, "/units/3-2-1801").contains("曾住人员（1 人）", "2026-01-31 迁出", "目前没有登记住户");
        assertThat(post(desk, departure, "movedOutOn", "2026-02-01", "version", "1")).hasStatus(409).bodyText()
                .contains("2026-01-31");
    }

    @Test
    @DisplayName("A unit's new code is found at once, its old one no longer; the list can be had as a file")
    void newCode() {
        assertThat(post(desk, "/units/3-2-1801/edit", "building", "3", "code", "3-2-1808", "usage", "RESIDENTIAL",
                "version", "0")).hasRedirectedUrl("/units/3-2-1808?site=" + site.code() + "&done=estate.saved");
        page(desk, "/units", "text", "32 1808").contains("张淑芬");
        page(desk, "/units", "text", "3-2-1801").doesNotContain("张淑芬");
        page(desk, "/units", "format", "csv").contains("房号", "3-2-1808", "张淑芬").doesNotContain("1381234");
    }

    @Test
    @DisplayName("Who opens a site belongs to it; its code is unique and stays")
    void sites() {
        String code = "Z" + site.code().substring(1);
        assertThat(post(admin, "/admin/sites/new", "code", code, "name", "新管理处" + code, "timeZone", "Asia/Shanghai",
                "active", "true")).hasStatus(302);
        page(admin, "/admin/sites").contains(code, "使用中");
        page(admin, "/units", "site", code).contains("新管理处" + code);
        assertThat(post(admin, "/admin/sites/new", "code", code, "name", "另一个", "timeZone", "Asia/Shanghai"))
                .hasStatus(422).bodyText().contains("已经有了");
        assertThat(post(admin, "/admin/sites/" + code + "/edit", "code", code, "name", "改名" + code, "timeZone",
                "Asia/Shanghai", "version", "0")).hasStatus(302);
        page(admin, "/admin/sites").contains("改名" + code, "已停用");
        assertThat(sites.byCode(code)).isPresent();
        assertThat(sites.all()).extracting(SiteRef::code).doesNotContain(code);
    }

    private long occupantId() {
        return people.write(() -> jdbc.sql("SELECT id FROM occupant WHERE site_id = ? AND name = '张淑芬'")
                .param(site.id()).query(Long.class).single());
    }

    private AbstractStringAssert<?> page(Person reader, String path, String... parameters) {
        var request = mvc.get().uri(path).param("site", site.code()).with(user(reader.username()));
        for (int i = 0; i < parameters.length; i += 2)
            request.param(parameters[i], parameters[i + 1]);
        return assertThat(Objects.requireNonNull(request.exchange())).hasStatusOk().bodyText();
    }

    private MvcTestResult post(Person actor, String path, String... fields) {
        var request = mvc.post().uri(path).queryParam("site", site.code()).with(user(actor.username())).with(csrf());
        if (!List.of(fields).contains("token")) request.param("token", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2)
            request.param(fields[i], fields[i + 1]);
        return request.exchange();
    }
}
