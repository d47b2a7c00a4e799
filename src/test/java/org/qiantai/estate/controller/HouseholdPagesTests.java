package org.qiantai.estate.controller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
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

/** 一户一档: what the file of a unit tells, and to whom. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HouseholdPagesTests {
    private static final int MORE = 12;
    /** The file asks every module. */
    private static final int MOST = 30;

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private String desk;
    private String unit;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("XU", "户档园", "U3-1-3031", "13633333031");
        desk = site.user(Role.RECEPTIONIST);
        unit = "/units/" + site.home().unit();
    }

    @Test
    @Order(1)
    @DisplayName("domain §1: a household without any record says so, and has its people")
    void nothingYet() { assertThat(text(desk, "")).contains(site.home().occupant(), "目前没有未办结的事项", "没有符合条件的记录"); }

    @Test
    @Order(2)
    @DisplayName("domain §1: what is promised stands on top, and all that happened to the unit in one history")
    void tells() {
        String request = log("厨房漏水", "DISPATCH");
        String order = web.orderOf(desk, request);
        post(desk, "/orders/" + order + "/chase", Map.of("spokenTo", "王师傅", "said", "马上出发"));
        String file = text(desk, "");
        assertThat(promises(file)).contains(request, order, "厨房漏水", "工程");
        assertThat(history(file)).contains("href=\"/requests/" + request, "href=\"/orders/" + order, "王师傅", "马上出发");
        assertThat(file.indexOf("data-testid=\"promises\"")).isLessThan(file.indexOf("data-testid=\"people\""));
    }

    @Test
    @Order(3)
    @DisplayName("The history is narrowed by kind and by period; what cannot be read is said: 422")
    void narrows() {
        assertThat(history(text(desk, "kind=ORDER"))).contains("-RO-").doesNotContain("-SR-");
        assertThat(history(text(desk, "kind=REQUEST"))).contains("-SR-").doesNotContain("href=\"/orders/");
        assertThat(history(text(desk, "kind=CALL"))).contains("王师傅", "-SR-").doesNotContain("派工");
        assertThat(history(text(desk, "kind=EXTENSION"))).contains("没有符合条件的记录");
        assertThat(history(text(desk, "kind=CALLBACK"))).contains("没有符合条件的记录");
        assertThat(history(text(desk, "to=2020-01-01"))).contains("没有符合条件的记录");
        assertThat(history(text(desk, "from=2020-01-01"))).contains("-SR-", "-RO-");
        assertThat(web.get(desk, unit + "?from=gestern")).hasStatus(422).bodyText().contains("筛选条件有填错的", "-SR-");
        assertThat(text(desk, "format=csv&kind=CALL")).contains("单号", "王师傅").doesNotContain("13633333031");
    }

    @Test
    @Order(4)
    @DisplayName("domain §5: the supervisor of an open order of the unit sees the phone, another department’s does not")
    void phones() {
        String phone = site.home().phone();
        assertThat(text(site.user(Role.SUPERVISOR), "")).contains(phone);
        assertThat(text(site.user("cleaning"), "")).doesNotContain(phone).contains("136****3031");
        assertThat(text(site.user(Role.FINANCE), "")).doesNotContain(phone);
    }

    @Test
    @Order(5)
    @DisplayName("domain §2: who reads no records (the administrator) reads none in the file, head office reads all")
    void readers() {
        assertThat(text(site.user(Role.ADMIN), "")).contains(site.home().unit()).doesNotContain("-SR-", "-RO-", "厨房漏水");
        assertThat(text(site.user(Role.HEAD_OFFICE), "")).contains("-SR-", "-RO-");
    }

    @Test
    @Order(6)
    @DisplayName("A long history costs as many statements as a short one, and goes on by pages without a gap")
    void longHistory() {
        List<String> few = StatementCounter.reading(() -> text(desk, ""));
        for (int i = 0; i < MORE; i++)
            log("第" + i + "次报修", "DISPATCH");
        assertThat(StatementCounter.reading(() -> text(desk, ""))).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(MOST);
        StringBuilder read = new StringBuilder();
        String next = unit;
        int pages = 0;
        while (next != null) {
            String page = Web.text(web.get(desk, next));
            read.append(history(page));
            var on = Pattern.compile("href=\"([^\"]*&amp;after=[^\"]*)\"").matcher(page);
            next = on.find() ? on.group(1).replace("&amp;", "&") : null;
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        long lines = Pattern.compile("<li").matcher(read).results().count();
        assertThat(Web.text(web.get(desk, unit + "?format=csv")).lines().filter(line -> line.matches(".*XU-(SR|RO)-.*"))
                .count())
                .isEqualTo(lines);
    }

    private String log(String what, String then) {
        String next = web.post(desk, "/requests", Map.of("site", site.code(), "unit", site.home().unit(), "occupantId",
                String.valueOf(site.home().occupantId()), "callerName", site.home().occupant(), "channel", "PHONE",
                "categoryCode", "LAMP", "description", what, "then", then, "token", UUID.randomUUID().toString()));
        return Pick.number(RecordKind.SR, next);
    }

    private void post(String by, String path, Map<String, String> fields) {
        String form = Web.text(web.get(by, path));
        var all = new java.util.HashMap<>(fields);
        all.put("token", UUID.randomUUID().toString());
        all.put("version", Pick.field("version", form));
        web.post(by, path, all);
    }

    private String text(String reader, String query) {
        var answer = web.get(reader, unit + "?site=XU&" + query);
        assertThat(answer).hasStatusOk();
        return Web.text(answer);
    }

    private static String promises(String page) {
        return page.substring(page.indexOf("data-testid=\"promises\""), page.indexOf("data-testid=\"people\""));
    }

    private static String history(String page) { return page.substring(page.indexOf("data-testid=\"history\"")); }
}
