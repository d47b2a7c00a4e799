package org.qiantai.worklog.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WorklogPagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    Web web;
    Community site;
    String desk;
    String other;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("WL", "日志园", "L1-1-1011", "13655551011");
        desk = site.user(Role.RECEPTIONIST);
        other = site.user("receptionist2");
    }

    @Test
    @DisplayName("R-03-79: the program writes the day's records into the log: logged, dispatched, called; an emergency as an outage")
    void byTheProgram() {
        String plain = log("LAMP", "楼道灯不亮", null);
        String flood = log("WATER_DRIP", "水管爆裂", "true");
        String page = Web.text(web.get(desk, today()));
        assertThat(page).contains(plain, flood, "登记，来源：电话", "派单给", "楼道灯不亮", site.home().unit(),
                "data-type=\"OUTAGE\"",
                "data-type=\"RECEPTION\"");
        assertThat(Web.text(web.get(desk, today() + "&type=OUTAGE"))).contains(flood).doesNotContain(plain);
        assertThat(Web.text(web.get(desk, today() + "&type=RECEPTION"))).contains(plain).doesNotContain(flood);
        assertThat(Web.text(web.get(desk, today() + "&byHand=true"))).doesNotContain(plain);
        assertThat(Web.text(web.get(desk, today() + "&type=WEATHER"))).contains("筛选条件有填错的");
        assertThat(web.get(desk, today() + "&type=WEATHER")).hasStatus(422);
    }

    @Test
    @DisplayName("Written by form, found on the day, corrected beside it; a wrong form keeps what was typed")
    void byHand() {
        String next = web.post(desk, "/worklog/entries/new", entry("type", "PATROL", "text", "三号门门禁失灵，已报修"));
        assertThat(next).contains("/worklog/", "done=worklog.written");
        String page = Web.text(web.get(desk, next));
        assertThat(page).contains("三号门门禁失灵，已报修", "已记入工作日志", "data-hand=\"yes\"");
        String correct = Pick.attribute("href", "tr:contains(三号门门禁失灵) [data-action=correct]", page);
        assertThat(Web.text(web.get(desk, correct))).contains("更正记录", "三号门门禁失灵，已报修", "原记录保留不动");
        MvcTestResult wrong = web.visit(desk, "POST", "/worklog/entries/new",
                entry("type", "HANDOVER", "text", "留话", "happenedAt", "昨天", "about", "RO-1"));
        assertThat(wrong).hasStatus(422);
        assertThat(Web.text(web.visit(desk, "POST", "/worklog/entries/new",
                entry("type", "PATROL", "text", "改",
                        "happenedAt", "x", "corrects", Pick.first("corrects=(\\d+)", correct)))))
                .as("what is corrected still stands above").contains("原记录保留不动", "三号门门禁失灵，已报修");
        assertThat(Web.text(wrong)).contains("留话", "昨天", "请填写日期和时间", "RO-1");
        wrong = web.visit(desk, "POST", "/worklog/entries/new", entry("type", "HANDOVER", "text", "留话"));
        assertThat(wrong).hasStatus(422);
        assertThat(Web.text(wrong)).contains("请选择交给谁", "留话");
        wrong = web.visit(desk, "POST", "/worklog/entries/new", entry("type", "PATROL", "text", " ", "about", "SR-9"));
        assertThat(Web.text(wrong)).contains("此项必填", "SR-9");
        assertThat(Web.text(web.visit(desk, "POST", "/worklog/entries/new",
                entry("type", "PATROL", "text", "巡查", "about", "SR-9")))).contains("没有编号为“SR-9”的服务申请");
    }

    @Test
    @DisplayName("R-08-17: handed over, taken over by another, finished with its outcome: each on its page, all in the log")
    void handover() {
        web.post(desk, "/worklog/entries/new",
                entry("type", "HANDOVER", "taker", "NEXT_SHIFT", "text", "钥匙待取"));
        String page = Web.text(web.get(other, today()));
        String id = Pick.attribute("data-handover", "li:contains(钥匙待取)", page);
        assertThat(page).contains("钥匙待取", "待接收", "data-action=\"acceptance\"");
        assertThat(web.visit(desk, "POST", "/worklog/handovers/" + id + "/acceptance", step("0"))).hasStatus(403)
                .bodyText().contains("请接班的人接收");
        assertThat(web.post(other, "/worklog/handovers/" + id + "/acceptance", step("0")))
                .contains("done=worklog.accepted");
        assertThat(Web.text(web.get(site.user(Role.CENTER_HEAD), today()))).contains("接收于")
                .doesNotContain("data-action=\"acceptance\"", "data-action=\"completion\"");
        assertThat(web.visit(other, "POST", "/worklog/handovers/" + id + "/completion", step("1"))).hasStatus(422)
                .bodyText().contains("此项必填", "钥匙待取");
        Map<String, String> outcome = step("1");
        outcome.put("text", "业主已取走");
        assertThat(web.post(other, "/worklog/handovers/" + id + "/completion", outcome))
                .contains("done=worklog.finished");
        assertThat(web.get(other, "/worklog/handovers/" + id + "/completion")).hasStatus(409).bodyText().contains("办结");
        assertThat(Web.text(web.get(desk, today() + "&type=HANDOVER"))).contains("交给下一班", "接收交接事项", "办结交接事项：钥匙待取",
                "业主已取走");
        assertThat(web.visit(site.user("cs"), "POST", "/worklog/handovers/" + id + "/acceptance", step("2")))
                .hasStatus(403);
    }

    @Test
    @DisplayName("R-01-12: ticked by name; the day prints with lines to sign, and goes out as CSV and Excel")
    void closingPrintAndFiles() {
        String day = Pick.first("/worklog/[0-9-]+", today());
        assertThat(web.post(desk, day + "/closing/LOCKED", Map.of("site", "WL", "token", UUID.randomUUID().toString())))
                .contains("done=worklog.ticked");
        assertThat(Web.text(web.get(desk, today()))).contains("✔", "门窗已锁好");
        assertThat(web.visit(desk, "POST", "/worklog/2020-01-01/closing/POWER",
                Map.of("site", "WL", "token", UUID.randomUUID().toString()))).hasStatus(409);
        web.post(desk, "/worklog/entries/new", entry("type", "RECEPTION", "text", "=WALKIN 业主来电致谢"));
        assertThat(Web.text(web.get(desk, today() + "&print="))).contains("白班值班人：", "夜班值班人：", "客服主管：", "业主来电致谢")
                .doesNotContain("data-action=\"correct\"");
        assertThat(Web.text(web.get(desk, today() + "&format=csv"))).contains("时间,班次,类别", "'=WALKIN 业主来电致谢");
        assertThat(Web.text(web.get(desk, today() + "&format=xlsx"))).contains("=WALKIN").doesNotContain("<f>");
        assertThat(web.get(desk, today() + "&format=doc")).hasStatus(422);
    }

    @Test
    @DisplayName("No such day: 404; the log itself leads to the day that is being written")
    void days() {
        assertThat(web.get(desk, "/worklog/2026-02-30?site=WL")).hasStatus(404);
        assertThat(web.get(desk, "/worklog/today?site=WL")).hasStatus(404);
        assertThat(Web.text(web.get(desk, "/worklog/2020-01-01?site=WL"))).contains("还没有记录");
    }

    @Test
    @DisplayName("A day with many lines and items sends as many statements as one with few")
    void statements() {
        String cs = site.user("cs");
        fill(2);
        int few = statements(cs);
        fill(12);
        assertThat(statements(cs)).isEqualTo(few).isLessThan(20);
    }

    private int statements(String user) { return StatementCounter.reading(() -> web.get(user, today())).size(); }

    private void fill(int times) {
        for (int i = 0; i < times; i++) {
            web.post(desk, "/worklog/entries/new", entry("type", "RECEPTION", "text", "访客登记"));
            web.post(desk, "/worklog/entries/new",
                    entry("type", "HANDOVER", "taker", "SECURITY", "text", "夜间巡视"));
        }
    }

    private String today() {
        String next = web.get(desk, "/worklog?site=WL").getResponse().getRedirectedUrl();
        return String.valueOf(next);
    }

    private String log(String category, String what, @Nullable String emergency) {
        Map<String, String> form = new HashMap<>(Map.of("site", "WL", "unit", site.home().unit(), "callerName",
                site.home().occupant(), "channel", "PHONE", "categoryCode", category, "description", what, "then",
                "DISPATCH", "token", UUID.randomUUID().toString()));
        if (emergency != null) form.put("emergency", emergency);
        return Pick.number(RecordKind.SR, web.post(desk, "/requests", form));
    }

    private static Map<String, String> step(String version) {
        return new HashMap<>(Map.of("token", UUID.randomUUID().toString(), "version", version));
    }

    private static Map<String, String> entry(String... fields) {
        Map<String, String> form = new HashMap<>(Map.of("site", "WL", "token", UUID.randomUUID().toString()));
        for (int i = 0; i < fields.length; i += 2)
            form.put(fields[i], fields[i + 1]);
        return form;
    }
}
