package org.qiantai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
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

/** A double click, a stale tab or a lost answer never makes a second record and never loses what was typed. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentTwiceTests {
    private static final int CLICKS = 6;

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("XT", "双击里", "T2-1-2021", "13522222021");
        desk = site.user(Role.RECEPTIONIST);
    }

    @Test
    @DisplayName("A form sent several times in the same instant makes one record, and all answers lead to it")
    void sameInstant() throws Exception {
        Map<String, String> form = call("同一瞬间");
        List<String> answers = together(() -> web.post(desk, "/requests", form));
        assertThat(answers).hasSize(CLICKS).containsOnly(answers.getFirst());
        assertThat(found("同一瞬间")).isEqualTo(1);
    }

    @Test
    @DisplayName("A form sent again later makes no second record, and its answer leads to the first")
    void later() {
        Map<String, String> form = call("断线重发");
        assertThat(web.post(desk, "/requests", form)).isEqualTo(web.post(desk, "/requests", form));
        assertThat(found("断线重发")).isEqualTo(1);
    }

    @Test
    @DisplayName("A step sent several times in the same instant is taken once")
    void stepOnce() throws Exception {
        String page = Pick.first("/requests/[^?]+", web.post(desk, "/requests", call("一次答复")));
        Map<String, String> step = step(page + "/answer", "已电话说明处理办法");
        List<Integer> answers = together(() -> web.visit(desk, "POST", page + "/answer", step).getResponse()
                .getStatus());
        assertThat(answers).allMatch(status -> status == 302 || status == 409).contains(302);
        String shown = Web.text(web.get(desk, page));
        assertThat(shown).contains("data-state=\"ANSWERED\"");
        String timeline = shown.substring(shown.indexOf("data-testid=\"timeline\""));
        assertThat(timeline.split(context.getMessage("request.status.ANSWERED", null, Locale.CHINA), -1).length)
                .as("one entry moves the request: %s", timeline).isLessThanOrEqualTo(3);
    }

    @Test
    @DisplayName("A stale tab saves nothing, and its page says who changed the record and what was typed")
    void staleTab() {
        String page = Pick.first("/requests/[^?]+", web.post(desk, "/requests", call("两个标签页")));
        Map<String, String> stale = step(page + "/cancellation", "业主说不用来了，改天再报");
        web.post(site.user("receptionist2"), page + "/referral", step(page + "/referral", "不确定能否受理"));
        MvcTestResult answer = web.visit(desk, "POST", page + "/cancellation", stale);
        assertThat(answer).hasStatus(409).bodyText().contains("data-testid=\"stale\"", "业主说不用来了，改天再报",
                site.word() + "receptionist2", "本次内容没有保存");
        assertThat(Web.text(web.get(desk, page))).contains("data-state=\"AWAITING_DECISION\"");
    }

    @Test
    @DisplayName("A refused form says what is wrong beside the field and keeps all that was typed")
    void keepsTyped() {
        Map<String, String> form = call("楼上邻居半夜敲打声很大");
        form.putAll(Map.of("unit", "Z9-9-9999", "receivedAt", "昨天下午三点", "lateNote", "巡逻时口头说的", "place", "三楼走廊"));
        MvcTestResult answer = web.visit(desk, "POST", "/requests", form);
        assertThat(answer).hasStatus(422).bodyText().contains("楼上邻居半夜敲打声很大", "Z9-9-9999", "昨天下午三点", "巡逻时口头说的",
                "三楼走廊", "is-invalid", form.get("token"));
        form.put("receivedAt", "");
        assertThat(web.visit(desk, "POST", "/requests", form)).hasStatus(422).bodyText()
                .contains("楼上邻居半夜敲打声很大", "value=\"Z9-9-9999\"", "三楼走廊", form.get("token"));
        assertThat(found("楼上邻居半夜敲打声很大")).isZero();
    }

    private Map<String, String> call(String what) {
        return new HashMap<>(Map.of("site", site.code(), "unit", site.home().unit(), "callerName",
                site.home().occupant(), "channel", "PHONE", "categoryCode", "INQ_ESTATE", "description", what,
                "then", "LOG", "token", UUID.randomUUID().toString()));
    }

    /** The step's form as its page gives it out now. */
    private Map<String, String> step(String path, String text) {
        String form = Web.text(web.get(desk, path));
        return Map.of("text", text, "token", Pick.field("token", form), "version", Pick.field("version", form));
    }

    private int found(String description) {
        String list = Web.text(web.get(desk, "/requests?text=" + description));
        return list.split("/requests/" + site.code() + "-SR-", -1).length - 1;
    }

    private static <T> List<T> together(Callable<T> click) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CLICKS);
        try (var clicks = Executors.newFixedThreadPool(CLICKS)) {
            var sent = IntStream.range(0, CLICKS).mapToObj(_ -> clicks.submit(() -> {
                start.await();
                return click.call();
            })).toList();
            return sent.stream().map(answer -> {
                try {
                    return Objects.requireNonNull(answer.get());
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }).toList();
        }
    }
}
