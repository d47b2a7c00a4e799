package org.qiantai.outage.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
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
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DisplayName("Known outages: published, read out to callers, ended, and every caller told")
class OutagePagesTests {
    private static final String SAY = "您好，本楼因水泵检修停水，预计恢复时间已在通知中，给您添麻烦了。";
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;
    private String unit;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("IN", "停水园", "K3-1-3031", "13633333031");
        desk = site.user(Role.RECEPTIONIST);
        unit = site.home().unit();
    }

    @Test
    @DisplayName("Intake shows the outage with the words to say as soon as the unit is chosen, and not elsewhere")
    void shownAtIntake() {
        String number = publish(Map.of("buildings", "K3", "announcementEn", "Water is off for pump maintenance."));
        String intake = get(desk, "/requests/new?unit=" + unit + "&occupant=" + site.home().occupantId());
        assertThat(intake).contains("data-outage=\"" + number + "\"", "停水", "请告知：" + SAY,
                "value=\"" + site.home().occupant() + "\"", "value=\"" + site.home().phone() + "\"");
        assertThat(get(site.user(Role.AREA_MANAGER), "/requests/new?unit=" + unit)).contains(SAY)
                .doesNotContain("data-action=\"outage-call\"");
        end(number);
        assertThat(get(desk, "/requests/new?unit=" + unit)).doesNotContain(number);
    }

    @Test
    @DisplayName("R-08-4: one post logs the caller, answers, and attaches the call to the outage; sent twice it is one")
    void oneKey() {
        String number = publish(Map.of("wholeSite", "true"));
        Map<String, String> call = call("王淑珍", "13800001111");
        String first = web.post(desk, "/outages/" + number + "/call", call);
        assertThat(first).startsWith("/requests/IN-SR-").endsWith("?done=outage.callerLogged");
        assertThat(web.post(desk, "/outages/" + number + "/call", call)).isEqualTo(first);
        assertThat(get(desk, first)).contains("data-state=\"ANSWERED\"", SAY, "王淑珍", "来电询问停水情况（" + number + "）",
                "/outages/" + number, "物业情况咨询");
        assertThat(get(desk, "/outages/" + number)).contains("来电人：1 人，待告知 1 人", "王淑珍 来电询问，已告知", "13800001111");
        call.putAll(Map.of("token", UUID.randomUUID().toString(), "atDesk", "true"));
        web.visit(desk, "PUT", "/desk/draft", call);
        assertThat(get(desk, "/desk?site=IN")).as("begun to type").contains("value=\"13800001111\"");
        assertThat(web.post(desk, "/outages/" + number + "/call", call)).startsWith("/desk?site=IN&logged=IN-SR-");
        assertThat(get(desk, "/desk?site=IN")).doesNotContain("value=\"13800001111\"");
        end(number);
    }

    /** First, since the desk shows the first five who wait alone. */
    @Test
    @Order(1)
    @DisplayName("Ending lists the callers to tell; each is ticked off with who told them and when")
    void callersAreTold() {
        String number = publish(Map.of("buildings", "K3"));
        String page = "/outages/" + number;
        web.post(desk, page + "/call", call("李大爷", "13800002222"));
        web.post(desk, page + "/call", call("赵阿姨", ""));
        String running = get(desk, page);
        assertThat(running).doesNotContain("data-action=\"telling\"").contains("结束通知后");
        end(number);
        assertThat(get(desk, "/desk")).contains("已恢复，待告知的来电人", "李大爷", "赵阿姨");
        String ended = get(site.user(Role.SUPERVISOR), page);
        assertThat(ended).contains("data-state=\"ENDED\"", "待告知 2 人", "data-action=\"telling\"", "138****2222");
        Map<String, String> tick = Map.of("token", UUID.randomUUID().toString(), "call", Pick.field("call", ended));
        web.post(desk, page + "/telling", tick);
        web.post(desk, page + "/telling", tick);
        web.post(site.user("receptionist2"), page + "/telling",
                Map.of("token", UUID.randomUUID().toString(), "call", Pick.field("call", ended)));
        String told = get(desk, page);
        assertThat(told).contains("待告知 1 人", "已恢复，告知 李大爷", site.word() + "receptionist 于");
        assertThat(told.split("已恢复，告知 李大爷", -1)).as("told once").hasSize(2);
        assertThat(get(desk, "/desk")).contains("赵阿姨").doesNotContain("李大爷");
        web.post(desk, page + "/telling",
                Map.of("token", UUID.randomUUID().toString(), "call", Pick.field("call", told)));
    }

    @Test
    @DisplayName("It lasts longer: time and words are changed on the version that was read, in the timeline")
    void corrected() {
        String number = publish(Map.of("buildings", "K3"));
        String page = "/outages/" + number;
        String form = get(desk, page + "/correction");
        assertThat(form).contains("value=\"K3\" id=\"buildings1\" name=\"buildings\" checked=\"checked\"", SAY);
        Map<String, String> longer = notice(
                Map.of("buildings", "K3", "until", "2099-01-02T20:00", "announcementZh", "改到 20 点",
                        "version", Pick.field("version", form), "token", Pick.field("token", form)));
        web.post(desk, page + "/correction", longer);
        assertThat(get(desk, page)).contains("2099-01-02 20:00", "改到 20 点", "更改通知，预计");
        Map<String, String> stale = new HashMap<>(longer);
        stale.putAll(Map.of("announcementZh", "又改了", "token", UUID.randomUUID().toString()));
        assertThat(web.visit(site.user("receptionist2"), "POST", page + "/correction", stale)).hasStatus(409)
                .bodyText().contains("又改了", "本次内容没有保存");
        end(number);
        assertThat(web.visit(desk, "POST", page + "/ending",
                Map.of("version", "2", "token", UUID.randomUUID().toString()))).hasStatus(409).bodyText()
                .contains("已结束");
        assertThat(web.visit(desk, "POST", page + "/call", call("晚来的", ""))).hasStatus(409).bodyText()
                .contains("已结束");
    }

    @Test
    @DisplayName("A wrong form comes back with a sentence beside each field and all that was typed")
    void wrongInput() {
        assertThat(post("/outages/new", notice(Map.of()))).hasStatus(422).bodyText().contains("请选择楼栋", SAY);
        assertThat(post("/outages/new", notice(Map.of("wholeSite", "true", "until", "2000-01-01T08:00"))))
                .hasStatus(422).bodyText().contains("须晚于开始");
        assertThat(post("/outages/new", notice(Map.of("wholeSite", "true", "from", "2000-01-01T08:00", "until",
                "2000-01-01T09:00")))).hasStatus(422).bodyText().contains("已经过去");
        assertThat(post("/outages/new", notice(Map.of("wholeSite", "true", "from", "今天早上"))))
                .hasStatus(422).bodyText().contains("今天早上", "请填写日期和时间", SAY);
        assertThat(post("/outages/new", notice(Map.of("wholeSite", "true", "outage", "", "announcementZh", " "))))
                .hasStatus(422).bodyText().contains("此项必填");
        String number = publish(Map.of("wholeSite", "true"));
        Map<String, String> call = call("", "13800003333");
        assertThat(post("/outages/" + number + "/call", call)).hasStatus(422).bodyText().contains("13800003333",
                "此项必填", "value=\"" + unit + "\"");
        call.putAll(Map.of("callerName", "路人", "unit", "9-9-9999"));
        assertThat(post("/outages/" + number + "/call", call)).hasStatus(422).bodyText().contains("没有房号");
        call.put("unit", "");
        assertThat(post("/outages/" + number + "/call", call)).hasStatus(422).bodyText().contains("写明原因");
        call.put("noUnitReason", "快递员");
        assertThat(web.post(desk, "/outages/" + number + "/call", call)).startsWith("/requests/IN-SR-");
        end(number);
    }

    @Test
    @DisplayName("Desk, supervisors, centre head and director publish; others read; only the desk logs a caller")
    void roles() {
        for (Role role : List.of(Role.RECEPTIONIST, Role.SUPERVISOR, Role.CENTER_HEAD, Role.DIRECTOR)) {
            String next = web.post(site.user(role), "/outages/new", notice(Map.of("wholeSite", "true")));
            String number = Pick.number(RecordKind.IN, next);
            assertThat(get(site.user(Role.FINANCE), "/outages/" + number)).doesNotContain("data-action=\"ending\"");
            if (role != Role.RECEPTIONIST)
                assertThat(web.visit(site.user(role), "POST", "/outages/" + number + "/call", call("某", "")))
                        .hasStatus(403);
            end(number);
        }
    }

    @Test
    @DisplayName("The list is narrowed in the address, and goes out as CSV and Excel")
    void list() {
        String number = publish(Map.of("buildings", "K3", "outage", "LIFT"));
        assertThat(get(desk, "/outages?kind=LIFT&status=PUBLISHED")).contains(number, "电梯停运");
        assertThat(get(desk, "/outages?kind=GAS")).contains("没有符合条件的通知").doesNotContain(number);
        assertThat(web.get(desk, "/outages?from=昨天")).hasStatus(422).bodyText().contains("筛选条件有填错的");
        assertThat(get(desk, "/outages?kind=LIFT&format=csv")).contains(number, "电梯停运", "K3", SAY);
        assertThat(Web.workbook(web.get(desk, "/outages?format=xlsx"))).contains(number, SAY);
        end(number);
    }

    @Test
    @DisplayName("Page and list send as many statements for many callers and outages as for few")
    void statements() {
        String number = publish(Map.of("buildings", "K3"));
        List<String> pages = List.of("/outages", "/outages/" + number, "/requests/new?unit=" + unit);
        web.post(desk, "/outages/" + number + "/call", call("一号", ""));
        List<Integer> few = pages.stream().map(this::sent).toList();
        for (int i = 0; i < 4; i++)
            web.post(desk, "/outages/" + number + "/call", call("又一位" + i, "1380000000" + i));
        List<String> more = Stream.generate(() -> publish(Map.of("wholeSite", "true"))).limit(3).toList();
        assertThat(pages.stream().map(this::sent).toList()).isEqualTo(few);
        more.forEach(this::end);
        end(number);
        for (String page = get(desk, "/outages/" + number); page.contains("data-action=\"telling\""); page = get(desk,
                "/outages/" + number))
            web.post(desk, "/outages/" + number + "/telling",
                    Map.of("token", UUID.randomUUID().toString(), "call", Pick.field("call", page)));
    }

    private int sent(String page) { return StatementCounter.reading(() -> get(desk, page)).size(); }

    private String publish(Map<String, String> fields) {
        String next = web.post(desk, "/outages/new", notice(fields));
        assertThat(next).endsWith("?done=outage.published");
        return Pick.number(RecordKind.IN, next);
    }

    private Map<String, String> notice(Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(Map.of("site", site.code(), "outage", "WATER", "from",
                "2026-01-01T08:00", "until", "2099-01-01T17:00", "announcementZh", SAY, "token",
                UUID.randomUUID().toString()));
        form.putAll(fields);
        return form;
    }

    private Map<String, String> call(String name, String phone) {
        return new HashMap<>(Map.of("unit", unit, "callerName", name, "callerPhone", phone, "token",
                UUID.randomUUID().toString()));
    }

    private void end(String number) {
        String page = get(desk, "/outages/" + number);
        web.post(desk, "/outages/" + number + "/ending",
                Map.of("version", Pick.field("version", page), "token", UUID.randomUUID().toString()));
    }

    private MvcTestResult post(String path, Map<String, String> form) { return web.visit(desk, "POST", path, form); }

    private String get(String user, String path) {
        MvcTestResult answer = web.get(user, path);
        assertThat(answer).hasStatusOk();
        return Objects.requireNonNull(Web.text(answer));
    }
}
