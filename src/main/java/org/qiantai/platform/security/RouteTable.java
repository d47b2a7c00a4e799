package org.qiantai.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The one table of routes and roles, {@code security/routes.csv}: the program enforces it, the pages ask it which
 * links to show, and the security tests walk it. A handler that is not in it keeps the program from starting.
 */
@Component("routes")
public class RouteTable {
    private final Map<String, Route> routes = new LinkedHashMap<>();

    RouteTable() {
        lines().filter(line -> !line.isBlank() && !line.startsWith("#")).map(RouteTable::parse).forEach(route -> {
            if (routes.put(key(route.method(), route.pattern()), route) != null)
                throw new IllegalStateException("twice in routes.csv: " + route);
        });
    }

    public Collection<Route> all() { return routes.values(); }

    /** The line of a handler's own pattern. */
    public Optional<Route> find(String method, String pattern) {
        return Optional.ofNullable(routes.get(key("HEAD".equals(method) ? "GET" : method, pattern)));
    }

    /** Whether a page without variables in its path is open to the actor: for menus. */
    public boolean opens(String pattern, Actor actor) {
        return find("GET", pattern).map(route -> route.allows(actor)).orElse(false);
    }

    private static String key(String method, String pattern) { return method + " " + pattern; }

    private static Route parse(String line) {
        String[] cells = line.split(",");
        if (cells.length != 3) throw new IllegalStateException("not 'method,pattern,roles' in routes.csv: " + line);
        String roles = cells[2].strip();
        return switch (roles) {
            case "public" -> new Route(cells[0], cells[1], Route.Access.PUBLIC, Set.of());
            case "signed-in" -> new Route(cells[0], cells[1], Route.Access.SIGNED_IN, Set.of());
            default -> new Route(cells[0], cells[1], Route.Access.ROLES,
                    Arrays.stream(roles.split(" ")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
        };
    }

    private static java.util.stream.Stream<String> lines() {
        try {
            return new ClassPathResource("security/routes.csv").getContentAsString(StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
