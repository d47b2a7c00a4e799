package org.qiantai.platform.list;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.paging.QueryString;

/** A list's filters and columns as a view keeps them: pairs of an address, encoded by us whoever wrote them. */
final class ViewQuery {
    private static final int LONGEST = 1_000;
    /** What belongs to the visit and not to the view; a view is of one site. */
    private static final Set<String> NOT_KEPT = Set.of("site", "after", "format", "done", "token", "_csrf");

    private ViewQuery() {}

    /** @throws InvalidInputException when it is longer than anybody's filters */
    static String clean(String query) {
        QueryString clean = new QueryString();
        Arrays.stream(query.split("&")).map(pair -> pair.split("=", 2)).filter(pair -> pair.length == 2)
                .filter(pair -> pair[0].matches("\\w{1,30}") && !NOT_KEPT.contains(pair[0]))
                .forEach(pair -> clean.with(pair[0], decoded(pair[1])));
        if (clean.toString().length() > LONGEST)
            throw new InvalidInputException("name", Message.of("views.error.long"));
        return clean.toString();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
