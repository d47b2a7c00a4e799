package org.qiantai.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.support.Community;

/**
 * A site with one record of each kind.
 *
 * @param values the record for each variable of a path, by the word before it: {@code requests/{number}}
 */
record Records(Community site, Map<String, String> values) {
    /** What belongs to the company, and so to no site. */
    private static final Map<String, String> SHARED = new HashMap<>(Map.of("categories/{code}", "LAMP",
            "standards/{code}",
            "STANDARD", "departments/{code}", "ENGINEERING", "days/{date}", "2026-05-04", "calendar/{year}", "2026",
            "worklog/{date}", "2026-05-04", "closing/{code}", "LOCKED", "scripts/{id}", "1"));

    static {
        SHARED.put("return-causes/{code}", "REFUSE");
    }

    /** What nobody of another site may ever read: the site's words, and the numbers of its records. */
    Stream<String> secrets() {
        return Stream.concat(site.secrets().stream(), values.values().stream().filter(value -> value.contains("-")));
    }

    /**
     * The addresses of a route with this site's records in it; several where a variable has its values in the pattern.
     *
     * @throws AssertionError for a variable nobody has named a record for
     */
    List<String> paths(String pattern) {
        List<String> paths = List.of("");
        String before = "";
        for (String segment : segments(pattern)) {
            List<String> longer = new ArrayList<>();
            for (String value : values(before, segment))
                paths.forEach(path -> longer.add(path + "/" + value));
            paths = longer;
            before = segment;
        }
        return paths;
    }

    private List<String> values(String before, String segment) {
        if (!segment.startsWith("{")) return List.of(segment);
        String inside = segment.substring(1, segment.length() - 1);
        String name = inside.replaceFirst(":.*", "");
        @Nullable
        String known = values.getOrDefault(before + "/{" + name + "}", SHARED.get(before + "/{" + name + "}"));
        if (known != null) return List.of(known);
        String regex = inside.substring(name.length()).replaceFirst("^:", "");
        if (regex.matches("[\\w-]+(\\|[\\w-]+)*")) return Arrays.asList(regex.split("\\|"));
        throw new AssertionError("Name a record for " + before + "/{" + name + "} in TwoSites");
    }

    /** Slashes stand inside a variable's pattern, too. */
    private static List<String> segments(String pattern) {
        List<String> segments = new ArrayList<>();
        int depth = 0;
        StringBuilder segment = new StringBuilder();
        for (char c : pattern.substring(1).toCharArray()) {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '/' && depth == 0) {
                segments.add(segment.toString());
                segment.setLength(0);
            } else {
                segment.append(c);
            }
        }
        segments.add(segment.toString());
        return segments;
    }
}
