package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.Community;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Pick;
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
    private static final List<String> QUESTIONS = List.of("format=csv", "format=xlsx", "q=昊&text=昊",
            "q=7071&text=N7-1-7071", "q=XN-&text=XN-", "queue=all&format=csv");

    /** Who sees most, first: no list is narrower for somebody further down. */
    private static final List<Role> BY_SIGHT = List.of(Role.DIRECTOR, Role.CENTER_HEAD, Role.AREA_MANAGER,
            Role.SUPERVISOR, Role.RECEPTIONIST, Role.FINANCE, Role.ADMIN, Role.TECHNICIAN);

    /** What many forms need before their record is looked for. */
    private static final Map<String, String> WELL_FORMED = Map.of("version", "0", "ordinal", "1", "call", "1",
            "format", "csv");

    @Autowired RouteTable routes;
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private Records north;
    private Records south;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        north = TwoSites.in(context).north();
        south = TwoSites.in(context).south();
    }

    Stream<Route> withRecord() { return closed().filter(north::isNamedBy); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRecord")
    @DisplayName("A record of another site does not exist: 404, and not a word of it")
    void record(Route line) {
        String address = north.address(line);
        Visitors.of(south.site(), roles(line)).forEach(visitor -> {
            MvcTestResult answer = web.visit(visitor, line.method(), address, wellFormed());
            boolean never = status(answer) == 403 && mayNeverUse(line, visitor);
            assertThat(status(answer)).as("%s by %s", address, visitor).isEqualTo(never ? 403 : 404);
            assertThat(Community.leaks(Web.text(answer), north.site().secrets().stream()
                    .filter(secret -> !address.contains(secret)))).as(address).isEmpty();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withRecord")
    @DisplayName("The same record at one’s own site does exist: somebody whom the line lets in reaches it")
    void recordAtHome(Route line) {
        Map<String, Integer> answers = new LinkedHashMap<>();
        Map<String, String> form = line.method().equals("GET") ? Map.of() : wellFormed();
        boolean reached = roles(line).stream().flatMap(role -> south.site().users(role).stream()).anyMatch(visitor -> {
            MvcTestResult answer = web.visit(visitor, line.method(), Answers.address(line, south), form);
            answers.put(visitor, status(answer));
            return Answers.reached(line, answer);
        });
        assertThat(reached).as("%s is reached by nobody at home: %s", Lines.name(line), answers).isTrue();
    }

    /** A policy that refuses somebody's role or department before it looks for the record, as it does at home. */
    private boolean mayNeverUse(Route line, String visitor) {
        return status(web.visit(visitor, line.method(), south.address(line), Map.of())) == 403;
    }

    private static int status(MvcTestResult answer) { return answer.getResponse().getStatus(); }

    Stream<Route> withoutRecord() { return closed().filter(line -> !north.isNamedBy(line)); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withoutRecord")
    @DisplayName("A page asked for another site does not exist: 404, and not a word of it")
    void siteInAddress(Route line) {
        String address = north.address(line);
        Visitors.of(south.site(), roles(line)).forEach(visitor -> {
            MvcTestResult answer = web.visit(visitor, line.method(), address, Map.of("site", north.site().code()));
            assertThat(status(answer)).as("%s by %s", Lines.name(line), visitor).isEqualTo(404);
            assertThat(Community.leaks(Web.text(answer), north.secrets())).as(address).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bulk/orders/assignment?rows=orders", "/bulk/orders/print?rows=orders",
        "/bulk/orders/chase?rows=orders", "/bulk/requests/note?rows=requests",
        "/bulk/requests/dispatch?rows=requests", "/slips/paper?rows=orders"})
    @DisplayName("Records ticked in a list are one’s own site’s, whatever the address says")
    void ticked(String address) {
        String kind = Pick.first("rows=(.*)", address);
        String foreign = north.values().getOrDefault(kind + "/{number}", "");
        String own = south.values().getOrDefault(kind + "/{number}", "");
        String visitor = south.site().user(kind.equals("orders") ? Role.SUPERVISOR : Role.RECEPTIONIST);
        String page = address.replace("rows=" + kind, "rows=");
        assertThat(Community.leaks(Web.text(web.get(visitor, page + foreign)), north.secrets()
                .filter(secret -> !secret.equals(foreign)))).isEmpty();
        MvcTestResult both = web.get(visitor, page + foreign + "," + own);
        assertThat(both).hasStatusOk();
        assertThat(Community.leaks(Web.text(both), north.secrets().filter(secret -> !secret.equals(foreign))))
                .isEmpty();
        if (address.startsWith("/slips"))
            assertThat(web.get(visitor, page + foreign)).hasStatus(404).bodyText().contains("没有找到", foreign);
        else
            assertThat(Web.text(both)).contains(own, south.site().word());
    }

    /** Slips are printed of rows alone: see {@code ticked}. */
    Stream<Route> pages() {
        return withoutRecord().filter(line -> line.method().equals("GET") && !line.pattern().equals("/slips/paper"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    @DisplayName("No page, list, export, search or home page shows a word of another site")
    void lists(Route line) {
        Visitors.of(south.site(), roles(line)).forEach(visitor -> showsNothing(visitor, line, ""));
        List<Role> bySight = BY_SIGHT.stream().filter(roles(line)::contains).toList();
        for (int i = 0; i < QUESTIONS.size(); i++) {
            Role inTurn = bySight.get(bySight.size() == 1 ? 0 : 1 + i % (bySight.size() - 1));
            for (Role role : EnumSet.of(bySight.getFirst(), inTurn))
                showsNothing(south.site().user(role), line, QUESTIONS.get(i));
        }
    }

    private void showsNothing(String visitor, Route line, String question) {
        String address = Answers.address(line, south);
        MvcTestResult answer = web.get(visitor, address + (address.contains("?") ? "&" : "?") + question);
        assertThat(status(answer)).as("%s?%s by %s", address, question, visitor).isNotEqualTo(403).isLessThan(500);
        assertThat(Community.leaks(Web.text(answer), north.secrets().filter(secret -> !question.contains(secret))))
                .as("%s?%s by %s", address, question, visitor).isEmpty();
    }

    private Stream<Route> closed() { return Lines.of(routes).filter(line -> line.access() != Route.Access.PUBLIC); }

    /** Head office reads all sites: it has no wrong one. */
    private static Set<Role> roles(Route line) {
        Set<Role> roles = EnumSet.copyOf(Visitors.roles(line));
        roles.remove(Role.HEAD_OFFICE);
        return roles;
    }

    /** With a token of its own: one that has done its work already answers for every later form. */
    private static Map<String, String> wellFormed() {
        Map<String, String> form = new HashMap<>(WELL_FORMED);
        form.put("token", UUID.randomUUID().toString());
        return form;
    }
}
