package org.qiantai.platform.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/** Views of the registers: who sees them, what they open, and that a file holds what is shown. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListViewsTests {
    private static final String SHOWN = "data-testid=\"view-bar\"";

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;
    private Community other;
    private String desk;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("XV", "视图园", "V7-1-7071", "13477777071");
        other = new Communities(context).open("XW", "隔壁苑", "W8-1-8081", "13488888081");
        desk = site.user(Role.RECEPTIONIST);
        web.post(desk, "/requests", Map.of("site", site.code(), "unit", site.home().unit(), "callerName",
                site.home().occupant(), "channel", "PHONE", "categoryCode", "LAMP", "description", "楼道灯不亮", "then",
                "DISPATCH", "token", UUID.randomUUID().toString()));
    }

    @Test
    @DisplayName("A view opens the list with its filters and columns in the address, under its name")
    void opens() {
        String saved = save(desk, "/requests", "text=楼道&columns=number&columns=due", "楼道灯");
        assertThat(saved).startsWith("/requests?site=XV&done=view.saved&view=");
        String open = redirect(desk, saved);
        assertThat(open).isEqualTo(
                "/requests?site=XV&text=%E6%A5%BC%E9%81%93&columns=number&columns=due&done=view.saved");
        assertThat(web.get(desk, URLDecoder.decode(open, StandardCharsets.UTF_8))).hasStatusOk().bodyText()
                .contains("视图已保存。", "aria-current=\"true\"", "楼道灯");
    }

    @Test
    @DisplayName("The columns chosen are those shown, on the page and in the file alike")
    void columns() {
        assertThat(head(desk, "/requests")).contains("类别", "反映人");
        String chosen = "/requests?columns=emergency&columns=where";
        assertThat(head(desk, chosen)).contains("编号", "紧急").doesNotContain("反映人", "类别");
        String file = Web.text(web.get(desk, chosen + "&format=csv"));
        assertThat(file.lines().filter(line -> line.contains(",")).reduce((one, next) -> next).orElseThrow())
                .matches("XV-SR-\\d+-\\d+,否,V7-1-7071");
        assertThat(web.get(desk, "/orders?columns=leftAt")).hasStatusOk().bodyText().contains("leftAt");
        assertThat(head(desk, "/callbacks?columns=opinion")).contains("编号").doesNotContain("满意");
        assertThat(head(desk, "/units?columns=care")).contains("房号", "重点关怀").doesNotContain("面积");
        assertThat(head(desk, "/requests?columns=nonsense")).contains("类别", "反映人");
    }

    @Test
    @DisplayName("A private view is its owner’s; a shared one is the department’s; neither is another site’s")
    void whose() {
        String mine = save(desk, "/orders", "overdue=true", "只我自己");
        String ours = save(desk, "/orders", "queue=CHASE", "大家看", "shared", "true");
        String colleague = Web.text(web.get(site.user("receptionist2"), "/orders"));
        assertThat(bar(colleague)).contains("大家看").doesNotContain("只我自己");
        assertThat(bar(Web.text(web.get(desk, "/orders")))).contains("大家看", "只我自己");
        assertThat(bar(Web.text(web.get(site.user(Role.SUPERVISOR), "/orders")))).doesNotContain("大家看", "只我自己");
        assertThat(web.get(site.user("receptionist2"), mine)).hasStatus(404);
        for (String view : new String[]{mine, ours}) {
            String id = id(view);
            assertThat(web.get(other.user(Role.RECEPTIONIST), "/orders?view=" + id)).hasStatus(404);
            for (String step : new String[]{"first", "removal"})
                assertThat(web.visit(other.user(Role.RECEPTIONIST), "POST", "/views/" + id + "/" + step, Map.of()))
                        .hasStatus(404);
        }
        assertThat(bar(Web.text(web.get(other.user("receptionist2"), "/orders")))).doesNotContain("大家看");
    }

    @Test
    @DisplayName("A shared view is removed by its owner or the department’s supervisor, by nobody else")
    void removes() {
        String id = id(save(desk, "/callbacks", "view=ENDED", "已结束", "shared", "true"));
        assertThat(web.visit(site.user("receptionist2"), "POST", "/views/" + id + "/removal", Map.of())).hasStatus(403)
                .bodyText().contains("只有本人或部门主管可以删除");
        assertThat(web.post(site.user("cs"), "/views/" + id + "/removal", Map.of())).endsWith("done=view.removed");
        assertThat(web.get(desk, "/callbacks?view=" + id)).hasStatus(404);
    }

    @Test
    @DisplayName("The list opens with one’s default view; “clear” shows the plain list; for each user and list apart")
    void first() {
        String user = site.user(Role.CENTER_HEAD);
        String id = id(save(user, "/requests", "group=OPEN", "未办结", "first", "true"));
        assertThat(redirect(user, "/requests")).isEqualTo("/requests?site=XV&group=OPEN");
        for (String plain : new String[]{"/requests?view=", "/requests?text=灯", "/orders"})
            assertThat(web.get(user, plain)).as(plain).hasStatusOk().bodyText().contains("楼道灯不亮");
        assertThat(web.get(site.user(Role.DIRECTOR), "/requests")).hasStatusOk().bodyText().contains("楼道灯不亮");
        assertThat(Web.text(web.get(user, "/views"))).contains("未办结", "默认视图");
        for (int i = 0; i < 2; i++)
            web.post(user, "/views/" + id + "/first", Map.of("on", "false"));
        assertThat(web.get(user, "/requests")).hasStatusOk().bodyText().contains("楼道灯不亮");
        String plain = save(user, "/requests", "", "全部", "first", "true");
        assertThat(redirect(user, plain)).isEqualTo("/requests?site=XV&view=&done=view.saved");
        assertThat(redirect(user, "/requests")).isEqualTo("/requests?site=XV&view=");
    }

    @Test
    @DisplayName("Saved again under its name a view is replaced; without a name it is not saved: 422, and all is kept")
    void replaces() {
        save(desk, "/units", "building=V7", "七栋");
        String again = redirect(desk, save(desk, "/units", "building=V8", "七栋"));
        assertThat(again).startsWith("/units?site=XV&building=V8");
        assertThat(bar(Web.text(web.get(desk, again))).split("七栋", -1)).hasSize(2);
        assertThat(web.visit(desk, "POST", "/views/new?site=XV",
                Map.of("list", "/units", "query", "building=V9", "name", " "))).hasStatus(422).bodyText()
                .contains("此项必填", "building=V9");
        assertThat(web.visit(site.user(Role.TECHNICIAN), "POST", "/views/new?site=XV",
                Map.of("list", "/units", "query", "", "name", "看不到的列表"))).hasStatus(404);
    }

    @Test
    @DisplayName("What a view keeps is written by us: no other site, no other host, no header")
    void clean() {
        assertThat(ViewQuery
                .clean("site=XW&after=1-1&text=a%0d%0aSet-Cookie:x&format=csv&//evil.example/=1&status=LOGGED"))
                .isEqualTo("text=a%0D%0ASet-Cookie%3Ax&status=LOGGED");
        assertThat(ViewQuery.clean("text=100%")).isEqualTo("text=100%25");
    }

    private String save(String user, String list, String query, String name, String... further) {
        Map<String, String> form = new HashMap<>(Map.of("list", list, "query", query, "name", name));
        for (int i = 0; i < further.length; i += 2)
            form.put(further[i], further[i + 1]);
        return web.post(user, "/views/new?site=" + site.code(), form);
    }

    private static String id(String saved) { return Pick.first("&view=(\\d+)$", saved); }

    private String redirect(String user, String address) {
        var answer = web.get(user, address);
        assertThat(answer).hasStatus(302);
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String head(String user, String address) {
        String page = Web.text(web.get(user, address));
        int at = page.indexOf("<thead>");
        // An empty list has no table; its columns stand in the chooser.
        return at < 0 ? checked(page) : page.substring(at, page.indexOf("</thead>"));
    }

    private static String checked(String page) {
        List<String> chosen = Pick.texts("[name=columns][checked] + span", page);
        assertThat(chosen).as("columns of an empty list").isNotEmpty();
        return "编号 房号 " + String.join(" ", chosen);
    }

    private static String bar(String page) {
        return page.substring(page.indexOf(SHOWN), page.indexOf("</nav>", page.indexOf(SHOWN)));
    }
}
