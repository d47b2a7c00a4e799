package org.qiantai.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
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

/** Taking a call on the desk's page, with a script and without. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntakePagesTests {
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("XI", "来电园", "D3-2-1811", "13611199811");
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("R-03-32: whoever is chosen stands in the form, with the household, what is open there and what was before")
    void household() {
        String open = log("LAMP", "卧室灯坏了", "DISPATCH");
        String over = log("INQ_ESTATE", "问装修时间", "LOG");
        String answer = Web.text(web.get(desk, "/requests/" + over + "/answer"));
        web.post(desk, "/requests/" + over + "/answer", Map.of("text", "工作日八点到十八点", "token",
                UUID.randomUUID().toString(), "version", Pick.field("version", answer)));
        String part = Web.text(web.get(desk, "/requests/household?site=XI&unit=" + site.home().unit() + "&occupant="
                + site.home().occupantId()));
        assertThat(part).contains("id=\"household\"", "hx-swap-oob=\"true\"", site.home().occupant(),
                site.home().phone(), "卧室灯坏了", "/requests/" + open + "/caller?occupant=" + site.home().occupantId(),
                "last-contacts", "问装修时间").doesNotContain("<html");
        assertThat(Web.text(web.get(desk, "/desk?unit=" + site.home().unit()))).as("without a script")
                .contains(site.home().occupant(), "卧室灯坏了", "value=\"" + site.home().unit() + "\"");
    }

    @Test
    @DisplayName("One post logs and dispatches, and leads to the number to read out, the sentence to say, and an empty form")
    void logged() {
        Map<String, String> call = call("WATER_DRIP", "厨房角阀滴水", "DISPATCH");
        String next = web.post(desk, "/requests", call);
        assertThat(next).startsWith("/desk?site=XI&logged=XI-SR-");
        assertThat(web.post(desk, "/requests", call)).as("sent twice").isEqualTo(next);
        assertThat(part(next)).hasStatusOk().bodyText()
                .contains("data-testid=\"logged\"", next.substring(next.indexOf("XI-SR-")), "工程", "以前到，最迟", "处理好",
                        "/department-call", "id=\"log\"")
                .doesNotContain("<html", "厨房角阀滴水</textarea>");
    }

    @Test
    @DisplayName("A refused call is shown again where it stands, with all that was typed")
    void refused() {
        Map<String, String> call = call("", "门厅有异味", "DISPATCH");
        call.put("unit", "Z9-9-9998");
        assertThat(part("POST", "/requests", call)).hasStatus(422).bodyText()
                .contains("id=\"intake\"", "is-invalid", "门厅有异味", "Z9-9-9998", call.get("token"))
                .doesNotContain("<html");
        assertThat(web.visit(desk, "POST", "/requests", call)).hasStatus(422).bodyText().contains("<html", "门厅有异味");
    }

    @Test
    @DisplayName("R-08-16: a fire call asks for the exact place before all, and is reported to the monitoring centre")
    void fire() {
        assertThat(Web.text(web.get(desk, "/desk?fire=true"))).contains("data-testid=\"fire\"", "着火的确切位置", "监控中心")
                .containsSubsequence("name=\"place\"", "name=\"unit\"", "value=\"FIRE\" selected");
        Map<String, String> call = call("FIRE", "垃圾桶冒烟", "DISPATCH");
        call.remove("unit");
        call.put("place", "6 栋 12 层电梯厅");
        String next = web.post(desk, "/requests", call);
        assertThat(part(next)).bodyText().contains("data-testid=\"monitoring\"", "立即向监控中心报告：6 栋 12 层电梯厅，垃圾桶冒烟",
                "hx-trigger=\"load, click\"");
    }

    @Test
    @DisplayName("The question of a category raises its emergency; the same told by others of the building is shown")
    void questionAndNeighbours() {
        assertThat(Web.text(web.get(desk, "/requests/promise?site=XI&categoryCode=WATER_DRIP")))
                .contains("data-testid=\"question\"", "关不住").doesNotContain("emergency-banner");
        assertThat(Web.text(web.get(desk, "/requests/promise?site=XI&categoryCode=WATER_DRIP&emergency=true")))
                .contains("emergency-banner").doesNotContain("data-testid=\"question\"");
        assertThat(Web.text(web.get(desk, "/requests/nearby?site=XI&unit=" + site.home().unit()
                + "&categoryCode=WATER_DRIP"))).contains("id=\"nearby\"").doesNotContain("厨房");
    }

    @Test
    @DisplayName("What was typed is found again after a reload, is its writer's alone, and goes when it is logged")
    void draft() {
        Map<String, String> typed = call("DOOR_LOCK", "门锁转不动", "LOG");
        assertThat(web.visit(desk, "PUT", "/desk/draft", typed)).hasStatus(204);
        assertThat(Web.text(web.get(desk, "/desk"))).contains("门锁转不动</textarea>", typed.get("token"),
                "value=\"" + site.home().occupant() + "\"");
        assertThat(Web.text(web.get(site.user("receptionist2"), "/desk"))).doesNotContain("门锁转不动");
        web.post(desk, "/requests", typed);
        assertThat(form(desk)).doesNotContain("门锁转不动", typed.get("token"));
        assertThat(web.visit(desk, "PUT", "/desk/draft", typed)).as("late").hasStatus(204);
        assertThat(form(desk)).doesNotContain("门锁转不动");
        Map<String, String> other = call("LAMP", "打错了", "LOG");
        other.put("receivedAt", "gestern");
        web.visit(desk, "PUT", "/desk/draft", other);
        assertThat(form(desk)).contains("打错了");
        assertThat(web.post(desk, "/desk/draft/removal", Map.of("site", "XI"))).isEqualTo("/desk?site=XI");
        assertThat(form(desk)).doesNotContain("打错了");
    }

    @Test
    @DisplayName("R-03-32: joined to open work, what stood there of the caller goes; what was typed of another matter stays")
    void joined() {
        String open = log("LAMP", "书房灯坏了", "DISPATCH");
        Map<String, String> who = call("", "", "LOG");
        who.put("callerName", "楼下邻居");
        web.visit(desk, "PUT", "/desk/draft", who);
        assertThat(form(desk)).contains("楼下邻居");
        join(open);
        assertThat(form(desk)).doesNotContain("楼下邻居");
        who.put("description", "另外门禁也不好用");
        web.visit(desk, "PUT", "/desk/draft", who);
        join(open);
        assertThat(form(desk)).contains("楼下邻居", "另外门禁也不好用");
        web.post(desk, "/desk/draft/removal", Map.of("site", "XI"));
    }

    private void join(String open) {
        String page = Web.text(web.get(desk, "/requests/" + open + "/caller"));
        assertThat(web.post(desk, "/requests/" + open + "/caller", Map.of("callerName", "楼下邻居", "token",
                UUID.randomUUID().toString(), "version", Pick.field("version", page)))).contains("callerAdded");
    }

    @Test
    @DisplayName("The home of somebody who takes calls is the desk; others keep theirs, and see the board without the intake")
    void home() {
        assertThat(web.get(desk, "/")).hasRedirectedUrl("/desk?site=XI");
        assertThat(web.get(site.user(Role.SUPERVISOR), "/")).hasStatusOk().bodyText().contains("来电园supervisor，您好</h1>");
        assertThat(Web.text(web.get(site.user(Role.CENTER_HEAD), "/desk"))).contains("data-testid=\"board\"")
                .doesNotContain("id=\"log\"");
    }

    private String form(String who) {
        String page = Web.text(web.get(who, "/desk"));
        return page.substring(page.indexOf("id=\"log\""), page.indexOf("data-testid=\"board\""));
    }

    private String log(String category, String what, String then) {
        Map<String, String> call = call(category, what, then);
        return Pick.number(RecordKind.SR, web.post(desk, "/requests", call));
    }

    private Map<String, String> call(String category, String what, String then) {
        return new HashMap<>(Map.of("site", "XI", "atDesk", "true", "unit", site.home().unit(), "callerName",
                site.home().occupant(), "channel", "PHONE", "categoryCode", category, "description", what, "then",
                then, "token", UUID.randomUUID().toString()));
    }

    private MvcTestResult part(String address) { return part("GET", address, Map.of()); }

    private MvcTestResult part(String method, String address, Map<String, String> form) {
        var request = mvc.method(org.springframework.http.HttpMethod.valueOf(method)).uri(address)
                .header("HX-Request", "true").locale(Locale.CHINA).with(user(desk)).with(csrf());
        form.forEach(request::param);
        return request.exchange();
    }
}
