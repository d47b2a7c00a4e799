package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.validation.Valid;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// That every line of the route table is wired to its handler: each is visited by one role it lets in, one it keeps out,
/// and a stranger. Which roles a line lets in is tried with all of them in `RouteGuardTests`.
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteRoleTests {
    @Autowired RouteTable routes;
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;
    @Autowired
    @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    private Web web;
    private Records site;
    /** The sentence of the route table, not that of a record's policy. */
    private String notYourRoute;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        site = TwoSites.another(context, "XR", "辰轩东", "E5-3-5053", "13655553053");
        notYourRoute = context.getMessage("error.forbidden.role", null, Locale.CHINA);
    }

    Stream<Route> lines() { return Lines.of(routes); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    @DisplayName("Whom a line lets in gets the page, the form again, or what the table of answers says")
    void allowed(Route line) {
        Role role = Visitors.allowed(line);
        MvcTestResult answer = visit(role, line);
        assertThat(Web.text(answer)).as("%s by %s", Lines.name(line), role).doesNotContain(notYourRoute);
        Answers.checkAllowed(line, isClick(line), answer);
    }

    Stream<Route> closed() { return lines().filter(line -> Visitors.refused(line).isPresent()); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("closed")
    @DisplayName("Whom a line keeps out is told that it is not theirs, and nothing else")
    void refused(Route line) {
        MvcTestResult answer = visit(Visitors.refused(line).orElseThrow(), line);
        Answers.isRefusal(answer, 403, notYourRoute);
        assertThat(Web.text(answer)).doesNotContain(site.site().home().phone(), site.site().home().occupant());
    }

    @Test
    @DisplayName("All roles take part: each is let in by some line, and kept out by some")
    void everyRole() {
        EnumSet<Role> all = EnumSet.allOf(Role.class);
        assertThat(lines().map(Visitors::allowed).collect(Collectors.toSet())).isEqualTo(all);
        assertThat(closed().flatMap(line -> Visitors.refused(line).stream()).collect(Collectors.toSet()))
                .isEqualTo(all);
    }

    @Test
    @DisplayName("The tables of this test name lines that exist")
    void tables() {
        var names = lines().map(Lines::name).collect(Collectors.toSet());
        assertThat(names).containsAll(Answers.named()).containsAll(Visitors.named());
    }

    Stream<Route> forSignedIn() { return lines().filter(line -> line.access() != Route.Access.PUBLIC); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forSignedIn")
    @DisplayName("A stranger is sent to sign in, and so is a part of a page after the session has ended")
    void stranger(Route line) {
        String address = Answers.address(line, site);
        MvcTestResult answer = web.visit(null, line.method(), address, Map.of());
        MvcTestResult part = mvc.method(HttpMethod.valueOf(line.method())).uri(address).with(csrf())
                .header("HX-Request", "true").exchange();
        assertThat(answer).hasStatus(302).hasRedirectedUrl("/login").body().isEmpty();
        assertThat(part).hasStatus(401).hasHeader("HX-Redirect", "/login").body().isEmpty();
    }

    @Test
    @DisplayName("A stranger may sign in, choose a language, and set up what has not been set up, and nothing else")
    void openToAll() {
        assertThat(lines().filter(line -> line.access() == Route.Access.PUBLIC).map(Lines::name))
                .containsExactly("GET /login", "GET /setup", "POST /language", "POST /setup");
        assertThat(web.visit(null, "GET", "/login", Map.of())).hasStatusOk().bodyText().contains("name=\"password\"");
        assertThat(web.visit(null, "GET", "/setup", Map.of())).hasStatus(302).hasRedirectedUrl("/login");
        Answers.isRefusal(web.visit(null, "POST", "/setup", Map.of()), 404, "没有找到");
        assertThat(web.visit(null, "POST", "/language", Map.of("tag", "en", "back", "/login")))
                .hasStatus(302).hasRedirectedUrl("/login");
    }

    private MvcTestResult visit(Role role, Route line) {
        return web.visit(site.site().user(role), line.method(), Answers.address(line, site), Map.of());
    }

    /** Whether the handler cannot do without a field that a button sends along. */
    private boolean isClick(Route line) {
        return !line.method().equals("GET") && handlers.getHandlerMethods().entrySet().stream()
                .filter(handler -> serves(handler.getKey(), line))
                .map(handler -> List.of(handler.getValue().getMethodParameters()))
                .anyMatch(parameters -> parameters.stream().anyMatch(RouteRoleTests::isNeeded)
                        || parameters.stream().anyMatch(parameter -> parameter.hasParameterAnnotation(Valid.class))
                                && parameters.stream().noneMatch(RouteRoleTests::takesErrors));
    }

    /** Not counting what serves a form's further buttons, such as one more row. */
    private static boolean serves(RequestMappingInfo mapping, Route line) {
        return mapping.getParamsCondition().isEmpty()
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.valueOf(line.method()))
                && mapping.getPatternValues().stream().anyMatch(pattern -> Lines.covers(pattern, line));
    }

    private static boolean isNeeded(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        return asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && !parameter.isOptional();
    }

    private static boolean takesErrors(MethodParameter parameter) {
        return Errors.class.isAssignableFrom(parameter.getParameterType());
    }
}
