package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Every route is visited by people of the other site who hold the right role there. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongSiteTests {
    /** How lists are narrowed, exported and searched: with the beginning of what must not be found. */
    private static final List<String> QUESTIONS = List.of("", "format=csv", "format=xlsx", "q=昊&text=昊",
            "q=7071&text=N7-1-7071", "q=XN-&text=XN-", "queue=all&format=csv");

    /** What many forms need before their record is looked for. */
    private static final Map<String, String> WELL_FORMED = Map.of("token", "7b0e6c1e-7d0f-4a52-9d8c-0a7f7b7f0001",
            "version", "0", "ordinal", "1", "call", "1", "format", "csv");

    @Autowired RouteTable routes;
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Records north;
    private Community south;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        north = TwoSites.in(context).north();
        south = TwoSites.in(context).south().site();
    }

    Stream<Route> withRecord() { return closed().filter(route -> namesRecord(route)); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRecord")
    @DisplayName("A record of another site does not exist: 404, and not a word of it")
    void record(Route route) {
        List<String> own = TwoSites.in(context).south().paths(route.pattern());
        List<String> foreign = north.paths(route.pattern());
        for (int i = 0; i < foreign.size(); i++)
            for (String visitor : visitors(route).toList()) {
                MvcTestResult answer = web.visit(visitor, route.method(), foreign.get(i), WELL_FORMED);
                boolean never = status(answer) == 403 && mayNeverUse(route, own.get(i), visitor);
                assertThat(status(answer)).as("%s %s by %s", route.method(), foreign.get(i), visitor)
                        .isEqualTo(never ? 403 : 404);
                String path = foreign.get(i);
                assertThat(Community.leaks(Web.text(answer), north.site().secrets().stream()
                        .filter(secret -> !path.contains(secret)))).as(path).isEmpty();
            }
    }

    /** A policy that refuses somebody's role or department before it looks for the record, as it does at home. */
    private boolean mayNeverUse(Route route, String ownRecord, String visitor) {
        return status(web.visit(visitor, route.method(), ownRecord, Map.of())) == 403;
    }

    private static int status(MvcTestResult answer) { return answer.getResponse().getStatus(); }

    Stream<Route> withoutRecord() { return closed().filter(route -> !namesRecord(route)); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutRecord")
    @DisplayName("A page asked for another site does not exist: 404, and not a word of it")
    void siteInAddress(Route route) {
        for (String path : north.paths(route.pattern()))
            visitors(route).forEach(visitor -> {
                MvcTestResult answer = web.visit(visitor, route.method(), path, Map.of("site", north.site().code()));
                assertThat(status(answer)).as("%s %s by %s", route.method(), path, visitor).isEqualTo(404);
                assertThat(Community.leaks(Web.text(answer), north.secrets())).as(path).isEmpty();
            });
    }

    Stream<Route> pages() { return withoutRecord().filter(route -> route.method().equals("GET")); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("No page, list, export, search or home page shows a word of another site")
    void lists(Route route) {
        for (String path : north.paths(route.pattern()))
            visitors(route).forEach(visitor -> QUESTIONS.forEach(question -> {
                MvcTestResult answer = web.get(visitor, path + "?" + question);
                assertThat(status(answer)).as("%s?%s by %s", path, question, visitor)
                        .isLessThan(500);
                assertThat(Community.leaks(Web.text(answer), north.secrets().filter(secret -> !question
                        .contains(secret)))).as("%s?%s by %s", path, question, visitor).isEmpty();
            }));
    }

    private Stream<Route> closed() {
        return routes.all().stream().filter(route -> route.access() != Route.Access.PUBLIC);
    }

    /** Head office reads all sites: it has no wrong one. */
    private Stream<String> visitors(Route route) {
        return Stream.of(Role.values()).filter(role -> role != Role.HEAD_OFFICE)
                .filter(role -> route.access() == Route.Access.SIGNED_IN || route.roles().contains(role))
                .flatMap(role -> south.users(role).stream());
    }

    private boolean namesRecord(Route route) {
        return north.values().keySet().stream().anyMatch(route.pattern()::contains);
    }
}
