package org.qiantai.contractor.controller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionOperations;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("R-03-67, R-03-68: the register of contracted crews and their evaluations")
class ContractorPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private Community other;
    private String head;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("VD", "工程园", "V4-1-4041", "13622224041");
        other = new Communities(context).open("VE", "外包苑", "V5-1-5051", "13622225051");
        head = site.user(Role.CENTER_HEAD);
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("R-03-68: added with its matters, sent twice it is there once; found by name and matter, and in files")
    void added() {
        Map<String, String> form = contractor("顺达工程队", "categories", "CURTAIN", "note", "工具自备");
        String page = web.post(head, "/contractors/new", form);
        assertThat(web.post(head, "/contractors/new", form)).isEqualTo(page);
        assertThat(get(desk, "/contractors?text=顺达工").split(">顺达工程队<", -1)).as("once").hasSize(2);
        assertThat(get(desk, "/contractors?category=CURTAIN")).contains("顺达工程队", "窗帘更换", "未评价", "13900002222");
        assertThat(get(desk, "/contractors?category=HOME_GLASS")).doesNotContain("顺达工程队");
        assertThat(get(desk, page)).contains("data-state=\"ACTIVE\"", "刘师傅", "窗帘更换", "工具自备", "还没有评价，评价后才能派工",
                "在办 0 单", "登记工程队“顺达工程队”").doesNotContain("登记评价", "/edit?");
        assertThat(get(desk, "/contractors?format=csv")).contains("顺达工程队", "窗帘更换");
        assertThat(Web.workbook(web.get(desk, "/contractors?format=xlsx"))).contains("顺达工程队", "窗帘更换");
        assertThat(web.get(desk, "/contractors?view=NONSENSE")).hasStatus(422).bodyText().contains("筛选条件有填错的");
        assertThat(get(desk, "/contractors?text=没有这个队")).contains("没有符合条件的工程队");
    }

    @Test
    @DisplayName("A wrong form comes back with all that was typed: a blank, a day that is none, a name that is taken")
    void forms() {
        assertThat(web.visit(head, "POST", "/contractors/new", contractor("", "note", "自带梯子"))).hasStatus(422)
                .bodyText()
                .contains("此项必填", "刘师傅", "自带梯子");
        assertThat(web.visit(head, "POST", "/contractors/new", contractor("宏远工程队", "activeUntil", "年底"))).hasStatus(422)
                .bodyText().contains("宏远工程队", "value=\"年底\"");
        assertThat(web.visit(head, "POST", "/contractors/new", contractor("宏远工程队", "categories", "NOTHING")))
                .hasStatus(422).bodyText().contains("请选择在用的类别", "宏远工程队");
        String page = web.post(head, "/contractors/new", contractor("宏远工程队"));
        assertThat(web.visit(head, "POST", "/contractors/new", contractor("宏远工程队", "note", "又一个"))).hasStatus(422)
                .bodyText().contains("已有在用的工程队“宏远工程队”", "又一个");
        String id = id(page);
        assertThat(get(head, "/contractors/" + id + "/edit")).contains("value=\"宏远工程队\"");
        web.post(head, "/contractors/" + id + "/edit",
                contractor("宏远装饰队", "categories", "HOME_GLASS", "activeUntil", "2099-12-31", "version", "0"));
        assertThat(get(head, "/contractors/" + id)).contains("宏远装饰队", "户内玻璃更换", "2099-12-31");
        assertThat(web.visit(head, "POST", "/contractors/" + id + "/edit", contractor("迟来的", "version", "0")))
                .hasStatus(409).bodyText().contains("迟来的");
        assertThat(get(head, "/contractors/" + id)).doesNotContain("迟来的");
    }

    @Test
    @DisplayName("R-03-67: judged by the centre, average and last verdict are shown; the record is neither changed nor deleted")
    void evaluated() {
        String id = id(web.post(head, "/contractors/new", contractor("永固玻璃")));
        String page = "/contractors/" + id + "/evaluation";
        assertThat(web.visit(head, "POST", page, evaluation("2099-01-01", 5, "KEEP"))).hasStatus(422).bodyText()
                .contains("评价日期不能晚于今天", "做工细");
        assertThat(web.visit(head, "POST", page, evaluation("2026-01-05", 6, "KEEP"))).hasStatus(422).bodyText()
                .contains("做工细", "第三季度");
        Map<String, String> first = evaluation("2026-01-05", 5, "KEEP");
        web.post(head, page, first);
        web.post(head, page, first);
        assertThat(get(desk, "/contractors/" + id)).contains("共评价 1 次，平均 5.0 分，最近一次 2026-01-05", "继续合作", "做工细",
                "登记评价：继续合作");
        web.post(site.user(Role.DIRECTOR), page, evaluation("2026-02-05", 2, "END"));
        assertThat(get(desk, "/contractors/" + id)).contains("共评价 2 次，平均 3.5 分，最近一次 2026-02-05", "终止合作");
        web.post(head, page, evaluation("2025-12-05", 2, "IMPROVE"));
        assertThat(get(desk, "/contractors/" + id)).as("the day counts, not when it was typed")
                .contains("共评价 3 次，平均 3.0 分，最近一次 2026-02-05");
        for (String change : new String[]{"UPDATE contractor_evaluation SET quality = 5 WHERE contractor_id = ?",
            "DELETE FROM contractor_evaluation WHERE contractor_id = ?"})
            assertThatThrownBy(() -> sql(change, Long.parseLong(id))).hasStackTraceContaining("append-only");
        for (String who : new String[]{desk, site.user(Role.ADMIN), site.user(Role.SUPERVISOR)})
            assertThat(web.visit(who, "POST", page, evaluation("2026-03-05", 5, "KEEP"))).as(who).hasStatus(403);
    }

    @Test
    @DisplayName("Ended with a reason: it stays readable, its name is free again, and it is ended once")
    void ended() {
        String id = id(web.post(site.user(Role.ADMIN), "/contractors/new", contractor("旧约工程队")));
        String page = "/contractors/" + id + "/end";
        assertThat(get(head, page)).contains("停用后不再派工");
        assertThat(web.visit(head, "POST", page, form("reason", " ", "version", "0"))).hasStatus(422).bodyText()
                .contains("此项必填");
        web.post(head, page, form("reason", "合同到期不再续签", "version", "0"));
        assertThat(get(desk, "/contractors/" + id)).contains("data-state=\"ENDED\"", "合同到期不再续签", "停用工程队“旧约工程队”");
        assertThat(get(desk, "/contractors")).doesNotContain("旧约工程队");
        assertThat(get(desk, "/contractors?view=ENDED")).contains("旧约工程队");
        assertThat(web.visit(head, "POST", page, form("reason", "再停", "version", "1"))).hasStatus(409).bodyText()
                .contains("已由");
        assertThat(id(web.post(head, "/contractors/new", contractor("旧约工程队")))).isNotEqualTo(id);
    }

    @Test
    @DisplayName("Crews of another site are not there; a technician sees none, the desk does not write")
    void whose() {
        String id = id(web.post(head, "/contractors/new", contractor("本地工程队")));
        String foreign = other.user(Role.CENTER_HEAD);
        assertThat(get(foreign, "/contractors?site=VE")).doesNotContain("本地工程队");
        for (String path : new String[]{"", "/edit", "/end", "/evaluation"})
            assertThat(web.get(foreign, "/contractors/" + id + path + "?site=VE")).as(path).hasStatus(404);
        assertThat(web.get(site.user(Role.TECHNICIAN), "/contractors")).hasStatus(403);
        assertThat(web.visit(desk, "POST", "/contractors/new", contractor("前台的"))).hasStatus(403);
        assertThat(get(desk, "/orders")).contains("data-testid=\"contractors\"");
        assertThat(get(site.user(Role.ADMIN), "/admin")).contains("data-testid=\"area-contractors\"");
    }

    private void sql(String statement, long id) {
        SiteScope.asProgram(() -> context.getBean(TransactionOperations.class)
                .execute(_ -> context.getBean(JdbcClient.class).sql(statement).param(id).update()));
    }

    private static String id(String page) { return Pick.first("/contractors/(\\d+)\\?", page); }

    private Map<String, String> contractor(String name, String... fields) {
        Map<String, String> contractor = form("name", name, "contact", "刘师傅", "phone", "13900002222");
        contractor.putAll(form(fields));
        return contractor;
    }

    private Map<String, String> evaluation(String day, int mark, String verdict) {
        return form("heldOn", day, "judged", "2025 年第三季度", "quality", "" + mark, "timeliness", "" + mark, "attitude",
                "" + mark, "verdict", verdict, "text", "做工细");
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
