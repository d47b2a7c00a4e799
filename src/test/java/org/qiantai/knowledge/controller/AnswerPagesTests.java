package org.qiantai.knowledge.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
@DisplayName("R-08-5: inquiries answered at once from answer cards, and the enquiry and help registers")
class AnswerPagesTests {
    private static final String CARD = "装修押金凭竣工验收单退还，周一至周五 8:30–17:00 到客服中心办理。";

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("AN", "答复园", "D1-1-1011", "13611111099");
        desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/answers/new", card("装修押金怎么退", CARD, "keywords", "验收 竣工", "textEn", "Bring the form."));
        web.post(desk, "/answers/new", card("去年的收费标准", "每平方米 2.80 元", "topic", "FEE", "validUntil", "2025-12-31"));
    }

    @Test
    @DisplayName("A card is found by words, by keywords, by pinyin and by initials; not once it has expired")
    void found() {
        for (String words : List.of("押金", "装修 退", "竣工", "zhuangxiu", "zxyj", "YANSHOU", "8:30"))
            assertThat(get(desk, "/answers/find?words=" + words)).as(words).contains(CARD);
        for (String words : List.of("停车", "押金 停车", "100%", "收费标准"))
            assertThat(get(desk, "/answers/find?words=" + words)).as(words).doesNotContain(CARD, "2.80")
                    .contains("没有找到答复卡");
        assertThat(get(desk, "/answers")).contains(CARD, "2.80", "已过期，请核实");
        assertThat(get(desk, "/answers?topic=FEE&words=sfbz")).contains("2.80").doesNotContain(CARD);
        assertThat(web.get(desk, "/answers?topic=NONSENSE")).hasStatus(422).bodyText().contains("筛选条件有填错的");
    }

    @Test
    @DisplayName("R-08-4: choosing a card logs the inquiry and answers it in one post; sent twice it is one")
    void answeredByCard() {
        assertThat(get(desk, "/requests/new")).contains(CARD, "name=\"cardId\" value=\"" + id() + "\"");
        Map<String, String> call = call("想退装修押金", "cardId", id(), "answer", "另外带身份证");
        String first = web.post(desk, "/requests", call);
        assertThat(first).endsWith("?done=request.answered");
        assertThat(web.post(desk, "/requests", call)).isEqualTo(first);
        assertThat(get(desk, first)).contains("data-state=\"ANSWERED\"", CARD, "另外带身份证").doesNotContain("data-clock");
        assertThat(get(desk, "/registers/inquiries?text=退装修")).contains("想退装修押金", CARD, "已答复");
    }

    @Test
    @DisplayName("R-06-20: in own words as well; or kept open under the clock of its kind")
    void ownWordsOrOpen() {
        String answered = web.post(desk, "/requests", call("游泳池几点开", "then", "ANSWER", "answer", "每天 6:30 开放"));
        assertThat(get(desk, answered)).contains("data-state=\"ANSWERED\"", "每天 6:30 开放");
        assertThat(web.visit(desk, "POST", "/requests", call("没写答复", "then", "ANSWER"))).hasStatus(422).bodyText()
                .contains("没写答复", "此项必填", "<details class=\"mt-3\" data-testid=\"answer-now\" open");
        assertThat(web.visit(desk, "POST", "/requests", call("卡已去掉", "cardId", "999999"))).hasStatus(422).bodyText()
                .contains("另选");
        String open = web.post(desk, "/requests", call("附近有没有幼儿园", "then", "LOG"));
        assertThat(get(desk, open)).contains("data-state=\"LOGGED\"", "data-clock=\"RESPOND\"");
        assertThat(get(desk, "/registers/inquiries?group=OPEN")).contains("附近有没有幼儿园").doesNotContain("游泳池几点开");
    }

    @Test
    @DisplayName("R-08-4: what was kept open is answered later, by a card as well, with what was said beyond it")
    void answeredLater() {
        String open = Pick.first("/requests/[^?]+",
                web.post(desk, "/requests", call("押金收据丢了怎么退", "then", "LOG")));
        String form = get(desk, open + "/answer");
        assertThat(form).contains(CARD, "id=\"card-search\"");
        String version = Pick.field("version", form);
        assertThat(
                web.visit(desk, "POST", open + "/answer", form("cardId", "999999", "text", "补充的话", "version", version)))
                .hasStatus(422).bodyText().contains("另选", "补充的话");
        assertThat(web.visit(desk, "POST", open + "/answer",
                form("cardId", id(), "text", "字".repeat(1000), "version", version))).hasStatus(302);
        assertThat(get(desk, open)).contains("data-state=\"ANSWERED\"", CARD, "字字");
        assertThat(get(desk, open + "/note")).doesNotContain("id=\"card-search\"");
    }

    @Test
    @DisplayName("R-08-6: calls for help have their register, with the departments spoken to at once")
    void helpRegister() {
        String help = Pick.first("/requests/[^?]+", web.post(desk, "/requests",
                call("老人忘带钥匙，请帮忙", "categoryCode", "HELP", "then", "DISPATCH")));
        String form = get(desk, help + "/department-call");
        web.post(desk, help + "/department-call", form("department", "FRONT_DESK", "spokenTo", "马队长", "version",
                Pick.field("version", form)));
        assertThat(get(desk, "/registers/help")).contains("老人忘带钥匙", "客服部 马队长").doesNotContain("幼儿园");
        assertThat(get(desk, "/registers/help?format=csv")).contains("老人忘带钥匙", "马队长", "已联系的部门")
                .doesNotContain(site.home().phone());
        assertThat(get(desk, "/registers/inquiries?format=csv")).doesNotContain("老人忘带钥匙");
        web.post(desk, "/requests", call("访客车停哪里", "then", "LOG"));
        assertThat(Web.workbook(web.get(desk, "/registers/inquiries?format=xlsx"))).contains("访客车停哪里")
                .doesNotContain("老人忘带钥匙");
        assertThat(web.get(desk, "/registers/help?from=昨天")).hasStatus(422).bodyText().contains("筛选条件有填错的");
        assertThat(web.get(desk, "/registers/lost")).hasStatus(404);
    }

    @Test
    @DisplayName("Desk, CS supervisor and centre head keep the cards; another supervisor reads them")
    void kept() {
        for (String user : List.of(desk, site.user("cs"), site.user(Role.CENTER_HEAD)))
            web.post(user, "/answers/new", card("某卡" + user, "某答复"));
        assertThat(web.visit(site.user(Role.SUPERVISOR), "POST", "/answers/new", card("不该有", "x"))).hasStatus(403)
                .bodyText().contains("客服主管");
        assertThat(get(site.user(Role.SUPERVISOR), "/answers")).contains("某卡").doesNotContain("/answers/new");
        String list = get(desk, "/answers?words=某卡" + desk);
        String id = Pick.first("/answers/(\\d+)/edit", list);
        web.post(desk, "/answers/" + id + "/edit", card("改过的卡", "改过的答复", "version", "0"));
        assertThat(web.visit(desk, "POST", "/answers/" + id + "/edit", card("又改的卡", "又改", "version", "0")))
                .hasStatus(409).bodyText().contains("又改的卡");
        assertThat(web.visit(desk, "POST", "/answers/" + id + "/edit",
                card("", "留着的答复", "validUntil", "年底", "version", "1"))).hasStatus(422).bodyText()
                .contains("留着的答复", "年底", "请填写日期");
        web.post(desk, "/answers/" + id + "/removal", form("version", "1"));
        assertThat(get(desk, "/answers")).doesNotContain("改过的卡");
        assertThat(get(desk, "/answers?format=csv")).contains(CARD, "办事指南");
    }

    private String id() { return Pick.first("/answers/(\\d+)/edit", get(desk, "/answers?words=押金")); }

    private Map<String, String> card(String title, String text, String... fields) {
        Map<String, String> card = form("title", title, "textZh", text, "topic", "PROCEDURE");
        card.putAll(form(fields));
        return card;
    }

    private Map<String, String> call(String what, String... fields) {
        Map<String, String> call = form("unit", site.home().unit(), "callerName", site.home().occupant(), "callerPhone",
                site.home().phone(), "channel", "PHONE", "categoryCode", "INQ_ESTATE", "description", what);
        call.putAll(form(fields));
        return call;
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
