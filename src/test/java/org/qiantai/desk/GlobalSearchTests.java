package org.qiantai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The field of every page, asked over a site with a few requests and another with one that looks the same. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GlobalSearchTests {
    private static final String PHONE = "13677123468";

    @Autowired ApplicationContext context;
    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private Web web;
    private Community here;
    private Community there;
    /** A leak at home, dispatched; a lamp in the corridor, logged. */
    private String leak;
    private String lamp;
    private String foreign;
    private String order;

    @BeforeAll
    void told() {
        web = new Web(mvc);
        here = new Communities(context).open("GS", "搜索", "G9-1-1908", PHONE);
        there = new Communities(context).open("GT", "别处", "G9-1-1909", "13677123469");
        leak = log(here, Map.of("unit", here.home().unit(), "callerName", "欧阳小满", "callerPhone", "16877009988",
                "description", "厨房水龙头下面的角阀渗水，地面 100% 湿了"), "DISPATCH");
        lamp = log(here, Map.of("place", "地下车库B2东侧", "callerName", "不愿留名", "description", "车库感应灯ＬＥＤ不亮"), "LOG");
        foreign = log(there, Map.of("unit", there.home().unit(), "callerName", "欧阳小满", "callerPhone", "16877009988",
                "description", "厨房角阀渗水"), "DISPATCH");
        order = SiteScope.asProgram(() -> transaction.execute(_ -> jdbc.sql("""
                SELECT o.number FROM repair_order o JOIN service_request r ON r.id = o.request_id WHERE r.number = ?""")
                .param(leak).query(String.class).single()));
        assign();
    }

    @ParameterizedTest
    @ValueSource(strings = {"角阀", "渗水", "水龙头", "厨房 渗水", "渗水 厨房", "欧阳小满", "小满", "16877009988", "9988",
        "168 7700 9988", "G9-1-1908", "G9栋1单元1908", "100%", "龙头下面的角"})
    @DisplayName("Words of two characters, caller, phone and room find the request and its order")
    void finds(String typed) {
        assertThat(find(Role.RECEPTIONIST, typed)).contains(leak, order).doesNotContain(lamp, foreign);
    }

    @ParameterizedTest
    @ValueSource(strings = {"led", "LED", "ｌｅｄ", "车库", "B2东", "不愿留名", "感应灯led不亮"})
    @DisplayName("Letters are found small or large, half or full width; a place is found like a room")
    void widths(String typed) { assertThat(find(Role.RECEPTIONIST, typed)).contains(lamp).doesNotContain(leak); }

    @ParameterizedTest
    @ValueSource(strings = {"水渗", "角阀水", "阀角", "漏", "%", "_", "'", "\\", "101%", "渗 厨水"})
    @DisplayName("What stands nowhere in this order finds nothing, and signs are only signs")
    void doesNotFind(String typed) { assertThat(find(Role.RECEPTIONIST, typed)).doesNotContain(leak, lamp, foreign); }

    @Test
    @DisplayName("domain §1: a part of a number finds its records; a whole one opens the record")
    void numbers() {
        String tail = leak.substring("GS-SR-".length());
        assertThat(find(Role.RECEPTIONIST, tail)).contains(leak, order);
        assertThat(find(Role.RECEPTIONIST, "SR-…-" + tail.substring(9))).contains(leak).doesNotContain(foreign);
        assertThat(web.get(here.user(Role.RECEPTIONIST), "/search?q=" + leak)).hasRedirectedUrl("/requests/" + leak);
        assertThat(web.get(here.user(Role.RECEPTIONIST), "/search?q=" + order.toLowerCase(java.util.Locale.ROOT)))
                .hasRedirectedUrl("/orders/" + order);
        assertThat(find(Role.RECEPTIONIST, foreign)).contains("nothing-found");
    }

    @Test
    @DisplayName("domain §5: whoever does not see phones in full does not find by them, household or request")
    void phones() {
        String end = PHONE.substring(7);
        assertThat(find(Role.RECEPTIONIST, end)).contains("found-units", here.home().unit());
        for (Role role : new Role[]{Role.SUPERVISOR, Role.FINANCE, Role.HEAD_OFFICE, Role.ADMIN, Role.TECHNICIAN})
            for (String typed : new String[]{end, PHONE, "9988", "16877009988"})
                assertThat(find(role, typed)).as("%s %s", role, typed).doesNotContain(here.home().unit() + "<", leak,
                        order);
        assertThat(find(Role.SUPERVISOR, here.home().unit())).contains("136****3468").doesNotContain(PHONE);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("Everybody has the field, and finds only what their lists show; an administrator no records of work")
    void roles(Role role) {
        String page = find(role, "角阀");
        assertThat(page).contains("id=\"search\"", "type=\"search\"", "name=\"q\"").doesNotContain(foreign);
        boolean all = role != Role.ADMIN && role != Role.TECHNICIAN;
        assertThat(page.contains(leak + "<")).isEqualTo(all);
        assertThat(page.contains(order + "<")).isEqualTo(all || role == Role.TECHNICIAN);
    }

    @Test
    @DisplayName("A technician finds own orders by number, room and words, and no other's")
    void technician() {
        for (String typed : new String[]{order.substring(3), "渗水", "G9-1-1908"}) {
            assertThat(find(here.user(Role.TECHNICIAN), typed)).contains(order).doesNotContain("found-requests");
            assertThat(find(here.user("technician2"), typed)).doesNotContain(order + "<");
        }
    }

    @Test
    @DisplayName("What is written anew is found anew, and no longer as it was")
    void changed() {
        SiteScope.asProgram(() -> transaction.execute(_ -> jdbc.sql("""
                UPDATE service_request SET description = '门厅地砖松动' WHERE number = ?""").param(lamp).update()));
        assertThat(find(Role.RECEPTIONIST, "地砖")).contains(lamp);
        assertThat(find(Role.RECEPTIONIST, "感应灯")).doesNotContain(lamp);
        SiteScope.asProgram(() -> transaction.execute(_ -> jdbc.sql("""
                UPDATE service_request SET description = '车库感应灯ＬＥＤ不亮' WHERE number = ?""").param(lamp).update()));
        assertThat(find(Role.RECEPTIONIST, "感应灯")).contains(lamp);
    }

    @Test
    @DisplayName("A group shows a few and leads to more of it alone, for as many statements; nothing typed says what can be")
    void more() {
        List<String> few = StatementCounter.reading(() -> find(Role.RECEPTIONIST, "渗水"));
        for (int i = 0; i < 8; i++)
            log(here, Map.of("place", "花园" + i, "callerName", "张园", "description", "雨水篦子松动"), "LOG");
        List<String> many = StatementCounter.reading(() -> find(Role.RECEPTIONIST, "篦子"));
        assertThat(many).hasSizeLessThanOrEqualTo(few.size()).hasSizeLessThan(30);
        String page = find(Role.RECEPTIONIST, "篦子");
        assertThat(page.split("class=\"found\"", -1)).hasSize(7);
        assertThat(page).contains("only=requests");
        assertThat(Web
                .text(web.visit(here.user(Role.RECEPTIONIST), "GET", "/search", Map.of("q", "篦子", "only", "requests")))
                .split("class=\"found\"", -1)).hasSize(9);
        assertThat(web.get(here.user(Role.RECEPTIONIST), "/search")).hasStatusOk().bodyText().contains("编号的任意一段");
        assertThat(web.get(here.user(Role.RECEPTIONIST), "/search?q=" + "x".repeat(5000))).hasStatusOk().bodyText()
                .contains("nothing-found");
    }

    private void assign() {
        String form = Web.text(web.get(here.user(Role.SUPERVISOR), "/orders/" + order + "/assignment"));
        long technician = jdbc.sql("SELECT id FROM app_user WHERE username = ?").param(here.user(Role.TECHNICIAN))
                .query(Long.class).single();
        web.post(here.user(Role.SUPERVISOR), "/orders/" + order + "/assignment", Map.of("workers",
                String.valueOf(technician), "token", UUID.randomUUID().toString(), "version",
                Pick.field("version", form)));
    }

    private String find(Role role, String typed) { return find(here.user(role), typed); }

    private String find(String user, String typed) {
        return Web.text(web.visit(user, "GET", "/search", Map.of("site", here.code(), "q", typed)));
    }

    private String log(Community site, Map<String, String> said, String then) {
        Map<String, String> form = new java.util.HashMap<>(said);
        form.putAll(Map.of("site", site.code(), "channel", "PHONE", "categoryCode", "OTHER_REPAIR", "then", then,
                "token", UUID.randomUUID().toString()));
        return Pick.number(RecordKind.SR, web.post(site.user(Role.RECEPTIONIST), "/requests", form));
    }
}
