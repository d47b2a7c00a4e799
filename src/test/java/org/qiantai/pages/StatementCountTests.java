package org.qiantai.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.Communities;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
import org.qiantai.support.StatementCounter;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A page costs the same for few rows and for many. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTests {
    private static final int MORE = 12;
    /** What any page may cost; the home page asks every module. */
    private static final int MOST = 40;
    /** Until the answer goes out; whom the notice is for is found afterwards. The desk's draft is emptied with it. */
    private static final int MOST_TO_DISPATCH = 18;

    @Autowired RouteTable routes;
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Community site;

    private record Visit(String user, String page) {}

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = new Communities(context).open("XC", "数句园", "C1-1-1011", "13611111011");
    }

    @Test
    @DisplayName("Every list and home page sends as many statements for many rows as for few")
    void lists() {
        List<Visit> visits = routes.all().stream()
                .filter(route -> route.method().equals("GET") && route.access() != Route.Access.PUBLIC)
                .filter(route -> !route.pattern().contains("{"))
                .flatMap(route -> roles(route).map(role -> new Visit(site.user(role), route.pattern()))).toList();
        log("DISPATCH");
        log("LOG");
        Map<Visit, List<String>> few = measured(visits);
        for (int i = 0; i < MORE; i++)
            log(i % 2 == 0 ? "DISPATCH" : "LOG");
        Map<Visit, List<String>> many = measured(visits);
        assertThat(many).allSatisfy((visit, sent) -> {
            assertThat(sent).as("%s", visit).hasSizeLessThanOrEqualTo(MOST);
            // A few more where a first row brings its kind along; one more for each row is what must not be.
            assertThat(sent.size()).as("%s\n%s", visit, String.join("\n", sent))
                    .isLessThan(few.getOrDefault(visit, List.of()).size() + MORE / 3);
        });
    }

    @Test
    @DisplayName("A request's page sends as many statements for a long history and many callers as for a short one")
    void record() {
        String desk = site.user(Role.RECEPTIONIST);
        String page = log("DISPATCH");
        Visit visit = new Visit(desk, page);
        Map<Visit, List<String>> few = measured(List.of(visit));
        for (int i = 0; i < MORE; i++) {
            String form = Web.text(web.get(desk, page + "/note"));
            web.post(desk, page + "/note", Map.of("text", "第" + i + "条说明", "token", UUID.randomUUID().toString(),
                    "version", Pick.field("version", form)));
        }
        Map<Visit, List<String>> many = measured(List.of(visit));
        assertThat(many.values().iterator().next()).hasSameSizeAs(few.values().iterator().next())
                .hasSizeLessThanOrEqualTo(MOST);
    }

    @Test
    @DisplayName("To log a call and dispatch it takes no statement more than it must")
    void logAndDispatch() {
        log("DISPATCH");
        // A sequence is asked once for fifty.
        List<String> sent = StatementCounter.during(() -> log("DISPATCH")).stream()
                .filter(statement -> !statement.contains("nextval")).toList();
        assertThat(sent).as("%s", String.join("\n", sent)).hasSizeLessThanOrEqualTo(MOST_TO_DISPATCH);
    }

    private Stream<Role> roles(Route route) {
        return route.access() == Route.Access.SIGNED_IN ? Stream.of(Role.values()) : route.roles().stream();
    }

    /** The second visit counts: the first one fills what is kept in memory. */
    private Map<Visit, List<String>> measured(List<Visit> visits) {
        Map<Visit, List<String>> sent = new LinkedHashMap<>();
        visits.forEach(visit -> {
            sent.put(visit, StatementCounter.reading(() -> web.get(visit.user(), visit.page())));
        });
        return sent;
    }

    private String log(String then) { return "/requests/" + web.call(site, "LAMP", "楼道灯不亮", then); }
}
