package org.qiantai.security;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.qiantai.platform.security.Route;
import org.qiantai.platform.security.RouteTable;

/// The route table as it is walked: a variable that lists its values (`{step:note|warranty}`) makes a line of each, and
/// pages come before posts, so that none is looked for after a post has used its record up.
final class Lines {
    private static final Pattern LISTED = Pattern.compile("\\{\\w+:([\\w|-]+)}");

    private Lines() {}

    static Stream<Route> of(RouteTable table) {
        return table.all().stream().flatMap(Lines::each)
                .sorted(Comparator.comparing(line -> !line.method().equals("GET")));
    }

    /** `GET /orders/{number}/note`: how the tests' tables name a line. */
    static String name(Route line) {
        return line.method() + " " + line.pattern();
    }

    /** Whether the handler with this pattern serves the line. */
    static boolean covers(String pattern, Route line) {
        return each(new Route(line.method(), pattern, line.access(), line.roles())).anyMatch(line::equals);
    }

    private static Stream<Route> each(Route route) {
        Matcher listed = LISTED.matcher(route.pattern());
        if (!listed.find()) return Stream.of(route);
        return List.of(listed.group(1).split("\\|")).stream()
                .map(value -> new StringBuilder(route.pattern()).replace(listed.start(), listed.end(), value)
                        .toString())
                .flatMap(pattern -> each(new Route(route.method(), pattern, route.access(), route.roles())));
    }
}
