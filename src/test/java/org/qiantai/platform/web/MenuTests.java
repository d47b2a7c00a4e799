package org.qiantai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
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
@DisplayName("The head’s menu marks the entry of the page that is open, and of the pages below it")
class MenuTests {
    /** Pages of nobody’s entry: one’s own, what leads elsewhere, and what asks for a choice first. */
    private static final List<String> ELSEWHERE = List.of("/", "/me", "/inbox", "/views", "/search", "/calendar",
            "/events", "/login", "/logout", "/setup", "/error", "/extensions", "/attachments");

    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;
    @Autowired RouteTable routes;

    private Web web;
    private Community site;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("YM", "菜单园", "M1-1-1011", "13488888191");
    }

    @ParameterizedTest
    @CsvSource({"/desk,/desk", "/requests,/requests", "/requests/new,/requests", "/registers/help,/requests",
        "/loans/new,/requests", "/outages?status=ENDED,/requests", "/answers,/requests", "/notes,/requests",
        "/orders,/orders", "/callbacks,/callbacks", "/units,/units", "/worklog/entries/new,/worklog",
        "/views/new?list=/orders,/orders"})
    @DisplayName("One entry is marked, whether its own page is open or one that belongs to it")
    void one(String page, String entry) {
        assertThat(marked(site.user(Role.RECEPTIONIST), page)).containsExactly(entry);
    }

    @Test
    @DisplayName("A technician’s own list and the register of orders are told apart; pages of one’s own mark no entry")
    void apart() {
        assertThat(marked(site.user(Role.TECHNICIAN), "/my/orders")).containsExactly("/my/orders");
        assertThat(marked(site.user(Role.TECHNICIAN), "/orders")).containsExactly("/orders");
        for (String own : List.of("/inbox", "/me/keys", "/me/password", "/views", "/search?q=1"))
            assertThat(marked(site.user(Role.RECEPTIONIST), own)).as(own).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/inbox,/inbox", "/me/keys,/me/keys", "/me/password,/me/password",
        "/me/delegations/new,/me/delegations",
        "/me/notifications,/me/notifications"})
    @DisplayName("A page of one’s own is marked where the head leads to it")
    void own(String page, String link) {
        assertThat(all("<a\\b[^>]*aria-current=\"page\"[^>]*>", head(site.user(Role.RECEPTIONIST), page)))
                .singleElement().asString().contains("href=\"" + link + "\"");
    }

    @Test
    @DisplayName("Every page of the table of routes belongs to one entry at most, and to one unless it is named here")
    void everyPage() {
        assertThat(routes.all()).filteredOn(route -> route.method().equals("GET"))
                .filteredOn(route -> route.access() != Route.Access.PUBLIC).allSatisfy(route -> {
                    String path = route.pattern();
                    long entries = Menu.ENTRIES.stream().filter(entry -> entry.holds(path)).count();
                    boolean elsewhere = ELSEWHERE.stream().anyMatch(
                            begin -> path.equals(begin) || !begin.equals("/") && path.startsWith(begin + "/"));
                    assertThat(entries).as(path).isEqualTo(elsewhere ? 0 : 1);
                });
    }

    @Test
    @DisplayName("A record’s extensions and attachments belong where the record does")
    void extensions() {
        assertThat(holding("/extensions/YM-SR-20261126-001")).containsExactly("/requests");
        assertThat(holding("/extensions/YM-RO-20261126-001R/request")).containsExactly("/orders");
        assertThat(holding("/extensions/YM-CB-20261126-001")).containsExactly("/callbacks");
        assertThat(holding("/attachments/YM-RO-20261126-001/7/removal")).containsExactly("/orders");
        assertThat(holding("/attachments/YM-SR-20261126-001")).containsExactly("/requests");
        assertThat(holding("/ordersomething")).isEmpty();
    }

    private static List<String> holding(String path) {
        return Menu.ENTRIES.stream().filter(entry -> entry.holds(path)).map(Menu.Entry::href).toList();
    }

    /** The addresses of the menu's marked entries. */
    private List<String> marked(String user, String page) {
        String head = head(user, page);
        String menu = head.substring(head.indexOf("class=\"app-nav\""), head.indexOf("</nav>"));
        return all("<a\\b[^>]*aria-current=\"page\"[^>]*>", menu).stream()
                .map(link -> Pick.first("href=\"([^\"?]+)", link)).toList();
    }

    private String head(String user, String page) {
        MvcTestResult answer = web.get(user, page);
        assertThat(answer).as(page).hasStatusOk();
        String text = Objects.requireNonNull(Web.text(answer));
        return text.substring(text.indexOf("<header"), text.indexOf("</header>"));
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group).toList();
    }
}
