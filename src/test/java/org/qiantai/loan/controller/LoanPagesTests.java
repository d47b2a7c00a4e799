package org.qiantai.loan.controller;

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
@DisplayName("R-08-7: things used in a call for help are tracked, recovered and returned to their department")
class LoanPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("LN", "借用园", "L2-1-2021", "13622222099");
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("Lent for a call for help: borrower and room come from it, and its page shows what is out")
    void forHelp() {
        String number = Pick.number(RecordKind.SR,
                web.post(desk, "/requests", form("unit", site.home().unit(), "callerName",
                        site.home().occupant(), "callerPhone", site.home().phone(), "channel", "PHONE", "categoryCode",
                        "HELP", "description", "借轮椅送老人", "then", "LOG")));
        String request = "/requests/" + number;
        assertThat(get(desk, request)).contains("data-testid=\"loans\"", "/loans/new?site=LN&amp;request=" + number);
        assertThat(get(desk, "/loans/new?request=" + number)).contains("value=\"" + number + "\"",
                "value=\"" + site.home().unit() + "\"", "value=\"" + site.home().occupant() + "\"",
                "value=\"" + site.home().phone() + "\"");
        String next = web.post(desk, "/loans/new", loan("轮椅一号", "request", number, "unit", site.home().unit(),
                "department", "FRONT_DESK", "borrower", site.home().occupant(), "phone", site.home().phone()));
        assertThat(next).isEqualTo(request + "?done=loan.lent");
        assertThat(get(desk, request)).contains("轮椅一号");
        assertThat(get(desk, "/loans")).contains("轮椅一号", number, site.home().unit());
        assertThat(get(desk, "/desk")).contains("借出未还", "轮椅一号");
        assertThat(get(site.user(Role.CENTER_HEAD), "/loans/" + id("轮椅一号"))).contains("客服部", site.home().phone())
                .doesNotContain("data-action=\"return\"");
    }

    @Test
    @DisplayName("Taken back with its condition; damage and loss need a word; back is back")
    void takenBack() {
        Map<String, String> lent = loan("人字梯", "phone", "13800004444");
        web.post(desk, "/loans/new", lent);
        web.post(desk, "/loans/new", lent);
        assertThat(get(desk, "/loans?text=人字梯").split(">人字梯<", -1)).as("sent twice, lent once").hasSize(2);
        String page = "/loans/" + id("人字梯");
        assertThat(get(site.user(Role.SUPERVISOR), page)).contains("138****4444", "data-action=\"return\"");
        assertThat(web.visit(desk, "POST", page + "/return", form("condition", "DAMAGED", "version", "0")))
                .hasStatus(422).bodyText().contains("请写明情况");
        assertThat(web.visit(desk, "POST", page + "/return",
                form("condition", "NONSENSE", "returnNote", "脚垫掉了", "version", "0"))).hasStatus(422).bodyText()
                .contains("脚垫掉了");
        web.post(desk, page + "/return", form("condition", "DAMAGED", "returnNote", "脚垫掉了一个", "version", "0"));
        assertThat(get(desk, page)).contains("data-state=\"RETURNED\"", "脚垫掉了一个", "收回，损坏");
        assertThat(get(desk, "/loans")).doesNotContain(">人字梯<");
        assertThat(get(desk, "/loans?view=RETURNED")).contains(">人字梯<", "损坏");
        assertThat(web.visit(desk, "POST", page + "/return", form("condition", "GOOD", "version", "1"))).hasStatus(409)
                .bodyText().contains("人字梯", "收回");
    }

    @Test
    @DisplayName("Overdue is marked, in the list and on the home page; it may be lent for longer")
    void overdue() {
        web.post(desk, "/loans/new", loan("手推车"));
        String id = id("手推车");
        SiteScope.asProgram(() -> context.getBean(TransactionOperations.class).execute(_ -> context
                .getBean(JdbcClient.class).sql("""
                        UPDATE item_loan SET lent_at = lent_at - interval '2 days', due_at = now() - interval '1 hour'
                        WHERE id = ?""").param(Long.valueOf(id)).update()));
        assertThat(get(desk, "/loans?view=OVERDUE")).contains(">手推车<", "due-late");
        assertThat(get(site.user("cs"), "/")).contains("手推车", "due-late");
        assertThat(web.visit(desk, "POST", "/loans/" + id + "/prolongation",
                form("due", "2020-01-01T08:00", "version", "0"))).hasStatus(422).bodyText().contains("须晚于现在");
        assertThat(web.visit(desk, "POST", "/loans/" + id + "/prolongation", form("due", "改天", "version", "0")))
                .hasStatus(422).bodyText().contains("改天", "请填写日期和时间");
        web.post(desk, "/loans/" + id + "/prolongation", form("due", "2099-01-01T08:00", "version", "0"));
        assertThat(get(desk, "/loans?view=OVERDUE")).doesNotContain(">手推车<");
        assertThat(get(desk, "/loans/" + id)).contains("延长借期至 2099-01-01 08:00");
    }

    @Test
    @DisplayName("A wrong form comes back with all that was typed; who does not keep the things, 403; files without phones")
    void forms() {
        assertThat(web.visit(desk, "POST", "/loans/new", loan("雨伞", "due", "2020-01-01T08:00"))).hasStatus(422)
                .bodyText().contains("雨伞", "须晚于现在");
        assertThat(web.visit(desk, "POST", "/loans/new", loan("雨伞", "unit", "9-9-9999"))).hasStatus(422).bodyText()
                .contains("没有房号");
        assertThat(web.visit(desk, "POST", "/loans/new", loan("雨伞", "request", "LN-SR-20200101-001"))).hasStatus(422)
                .bodyText().contains("LN-SR-20200101-001");
        assertThat(web.visit(desk, "POST", "/loans/new", loan("雨伞", "due", "明天", "borrower", "")))
                .hasStatus(422).bodyText().contains("明天", "请填写日期和时间");
        assertThat(web.get(site.user(Role.AREA_MANAGER), "/loans/new")).hasStatus(403);
        assertThat(web.get(desk, "/loans?view=NONSENSE")).hasStatus(422).bodyText().contains("筛选条件有填错的");
        web.post(desk, "/loans/new", loan("打气筒", "phone", "13800005555"));
        assertThat(get(desk, "/loans?view=ALL&format=csv")).contains("打气筒").doesNotContain("13800005555");
        assertThat(Web.workbook(web.get(desk, "/loans?format=xlsx"))).contains("打气筒").doesNotContain("13800005555");
    }

    private String id(String item) { return Pick.first("/loans/(\\d+)\\?", get(desk, "/loans?text=" + item)); }

    private Map<String, String> loan(String item, String... fields) {
        Map<String, String> loan = form("item", item, "borrower", "孙先生", "due", "2099-01-01T18:00");
        loan.putAll(form(fields));
        return loan;
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
