package org.qiantai.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.error.ForbiddenException;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// Every line of the route table against every role, own and lent, as the guard decides; what the lines say is read
/// here a second time, from the file's text. That each line is wired to its handler is shown by `RouteRoleTests`.
class RouteGuardTests {
    private static final String STRANGER = "stranger";
    private static final String NO_ROLE = "no role";

    private final RouteGuard guard = new RouteGuard(new RouteTable());

    static List<String> lines() throws IOException {
        return new ClassPathResource("security/routes.csv").getContentAsString(StandardCharsets.UTF_8).lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    @DisplayName("A line opens its route to its roles, own or lent, to the director for the centre head, to nobody else")
    void opens(String line) {
        String[] cells = line.split(",");
        Set<String> opened = new TreeSet<>();
        visitors().forEach((name, actor) -> { if (isOpen(cells[0], cells[1], actor.orElse(null))) opened.add(name); });
        assertThat(opened).isEqualTo(expected(cells[2]));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    @DisplayName("HEAD is decided as GET, and another method of the same pattern by its own line")
    void methods(Role role) {
        Actor actor = actor(new Grant(role, null, null));
        assertThat(isOpen("HEAD", "/admin/users", actor)).isEqualTo(role == Role.ADMIN);
        assertThat(isOpen("GET", "/fees/prices/draft", actor)).isEqualTo(role == Role.FINANCE || role == Role.ADMIN);
        assertThat(isOpen("GET", "/contractors/{id}/evaluation", actor))
                .isEqualTo(role == Role.CENTER_HEAD || role == Role.DIRECTOR);
    }

    @Test
    @DisplayName("Who holds two roles may what either of them may")
    void twoRoles() {
        Actor both = actor(new Grant(Role.TECHNICIAN, "ENGINEERING", null), new Grant(Role.ADMIN, null, "somebody"));
        assertThat(isOpen("GET", "/my/orders", both)).isTrue();
        assertThat(isOpen("GET", "/admin/users", both)).isTrue();
        assertThat(isOpen("GET", "/approvals", both)).isFalse();
    }

    @Test
    @DisplayName("A handler without a line, or with a line for another method only, is refused to everybody")
    void withoutLine() {
        visitors().values().forEach(actor -> {
            assertThatThrownBy(() -> isOpen("GET", "/no/such/{line}", actor.orElse(null)))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("/no/such/{line}");
            assertThatThrownBy(() -> isOpen("DELETE", "/admin/users", actor.orElse(null)))
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("/admin/users");
        });
    }

    @Test
    @DisplayName("A concrete path is no pattern: the guard asks by the handler's pattern alone")
    void patternNotPath() {
        Actor admin = actor(new Grant(Role.ADMIN, null, null));
        assertThat(isOpen("GET", "/admin/users/{username}/edit", admin)).isTrue();
        assertThatThrownBy(() -> isOpen("GET", "/admin/users/ann/edit", admin))
                .isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @EnumSource(DispatcherType.class)
    @DisplayName("Only a first dispatch is decided: an error page or the end of a stream was let in at its beginning")
    void dispatches(DispatcherType type) throws Exception {
        MockHttpServletRequest request = request("GET", "/admin/users", null);
        request.setDispatcherType(type);
        if (type == DispatcherType.REQUEST)
            assertThatThrownBy(() -> guard.preHandle(request, new MockHttpServletResponse(), handler()))
                    .isInstanceOf(ForbiddenException.class);
        else
            assertThat(guard.preHandle(request, new MockHttpServletResponse(), handler())).isTrue();
    }

    @Test
    @DisplayName("A file has no handler method and no line")
    void files() {
        assertThat(guard.preHandle(request("GET", "/css/**", null), new MockHttpServletResponse(), new Object()))
                .isTrue();
    }

    /** Everybody there can be, by name: a stranger, and people with no role, with one role, with one role lent. */
    private static Map<String, Optional<Actor>> visitors() {
        Map<String, Optional<Actor>> visitors = new LinkedHashMap<>();
        visitors.put(STRANGER, Optional.empty());
        visitors.put(NO_ROLE, Optional.of(actor()));
        for (Role role : Role.values()) {
            visitors.put(role.name(), Optional.of(actor(new Grant(role, "ENGINEERING", null))));
            visitors.put(role + " lent", Optional.of(actor(new Grant(role, "ENGINEERING", "somebody"))));
        }
        return visitors;
    }

    /** What the third cell says, letter for letter. */
    private static Set<String> expected(String cell) {
        if (cell.equals("public")) return new TreeSet<>(visitors().keySet());
        Set<String> named = new TreeSet<>(cell.equals("signed-in")
                ? Stream.of(Role.values()).map(Role::name).toList()
                : List.of(cell.split(" ")));
        if (named.contains("CENTER_HEAD")) named.add("DIRECTOR");
        Set<String> expected = new TreeSet<>(named);
        named.forEach(role -> expected.add(role + " lent"));
        if (cell.equals("signed-in")) expected.add(NO_ROLE);
        return expected;
    }

    private boolean isOpen(String method, String pattern, @Nullable Actor actor) {
        try {
            return guard.preHandle(request(method, pattern, actor), new MockHttpServletResponse(), handler());
        } catch (ForbiddenException refusal) {
            assertThat(refusal.sentence().code()).isEqualTo("error.forbidden.role");
            return false;
        }
    }

    private static MockHttpServletRequest request(String method, String pattern, @Nullable Actor actor) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, "/what/was/asked");
        request.setAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, pattern);
        if (actor != null) CurrentActor.set(request, actor);
        return request;
    }

    private static HandlerMethod handler() {
        try {
            return new HandlerMethod(new Object(), Object.class.getMethod("hashCode"));
        } catch (NoSuchMethodException e) {
            throw new AssertionError(e);
        }
    }

    private static Actor actor(Grant... grants) {
        return new Actor(1, "ann", "Ann", null, Set.of(1L), List.of(grants));
    }
}
