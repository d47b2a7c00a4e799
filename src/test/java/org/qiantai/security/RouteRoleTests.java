package org.qiantai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;
import org.qiantai.support.IntegrationTest;
import org.qiantai.support.Web;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Generated from the route table: every line is visited with every role, and by a stranger. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteRoleTests {
    @Autowired RouteTable routes;
    @Autowired MockMvcTester mvc;
    @Autowired ApplicationContext context;

    private Web web;
    private TwoSites sites;
    /** The sentence of the route table, not that of a record's policy. */
    private String notYourRoute;

    @BeforeAll
    void open() {
        web = new Web(mvc);
        sites = TwoSites.in(context);
        notYourRoute = context.getMessage("error.forbidden.role", null, Locale.CHINA);
    }

    Stream<Arguments> routesAndRoles() {
        return routes.all().stream()
                .flatMap(route -> Stream.of(Role.values()).map(role -> Arguments.of(route, role)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("routesAndRoles")
    @DisplayName("A route opens to the roles of its line, and is 403 to every other")
    void role(Route route, Role role) {
        for (String path : sites.north().paths(route.pattern())) {
            MvcTestResult answer = web.visit(sites.north().site().user(role), route.method(), path, Map.of());
            boolean inside = route.access() != Route.Access.ROLES || route.roles().contains(role)
                    || role == Role.DIRECTOR && route.roles().contains(Role.CENTER_HEAD);
            assertThat(answer.getResponse().getStatus()).as("%s %s", route.method(), path).isLessThan(500);
            if (inside) assertThat(Web.text(answer)).as(path).doesNotContain(notYourRoute);
            else
                assertThat(answer).as(path).hasStatus(403).bodyText().contains(notYourRoute);
        }
    }

    Stream<Route> all() { return routes.all().stream(); }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("A stranger is sent to sign in, and so is a part of a page after the session has ended")
    void stranger(Route route) {
        for (String path : sites.north().paths(route.pattern())) {
            MvcTestResult answer = web.visit(null, route.method(), path, Map.of());
            MvcTestResult part = mvc.method(HttpMethod.valueOf(route.method())).uri(path).with(csrf())
                    .header("HX-Request", "true").exchange();
            if (route.access() == Route.Access.PUBLIC) {
                assertThat(answer.getResponse().getStatus()).as(path).isNotIn(401, 403).isLessThan(500);
            } else {
                assertThat(answer).as(path).hasStatus(302).hasRedirectedUrl("/login");
                assertThat(part).as(path).hasStatus(401).hasHeader("HX-Redirect", "/login");
                assertThat(Web.text(answer)).doesNotContain(sites.north().site().word());
            }
        }
    }
}
