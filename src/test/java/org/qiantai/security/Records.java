package org.qiantai.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiantai.platform.security.Route;
import org.qiantai.support.Community;

/**
 * A site with one record of each kind.
 *
 * @param values the record for each variable of a path, by the word before it, {@code requests/{number}}, or by all that
 *        is before it where that word is not enough
 */
record Records(Community site, Map<String, String> values) {
    /** What belongs to the company, and so to no site. */
    private static final Map<String, String> SHARED = new HashMap<>(Map.of("categories/{code}", "LAMP",
            "standards/{code}",
            "STANDARD", "departments/{code}", "ENGINEERING", "days/{date}", "2026-05-04", "calendar/{year}", "2026",
            "worklog/{date}", "2026-05-04", "closing/{code}", "LOCKED", "scripts/{id}", "1"));

    static {
        SHARED.put("return-reasons/{code}", "REFUSE");
    }

    /** What nobody of another site may ever read: the site's words, and the numbers of its records. */
    Stream<String> secrets() {
        return Stream.concat(site.secrets().stream(), values.values().stream().filter(value -> value.contains("-")));
    }

    /**
     * The address of a route with this site's records in it.
     *
     * @throws AssertionError for a variable nobody has named a record for
     */
    String address(Route line) {
        StringBuilder address = new StringBuilder();
        StringBuilder pattern = new StringBuilder();
        String before = "";
        for (String segment : segments(line.pattern())) {
            pattern.append('/').append(segment);
            address.append('/').append(segment.startsWith("{")
                    ? value(pattern.toString(), before + "/" + segment)
                    : segment);
            before = segment;
        }
        return address.toString();
    }

    /** Whether the route's address has a record of a site in it. */
    boolean isNamedBy(Route line) {
        return values.keySet().stream().anyMatch(line.pattern()::contains);
    }

    private String value(String pattern, String key) {
        String known = values.getOrDefault(pattern, values.getOrDefault(key, SHARED.get(key)));
        if (known == null) throw new AssertionError("Name a record for " + key + " in TwoSites");
        return known;
    }

    private static List<String> segments(String pattern) { return List.of(pattern.substring(1).split("/", -1)); }
}
