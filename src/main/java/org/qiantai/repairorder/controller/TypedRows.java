package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many rows of a list a form has posted, so that it is shown again with just as many. */
final class TypedRows {
    private static final int MOST = 200;

    private TypedRows() {}

    /** With an empty row wherever the form has posted none. */
    static <T> List<@Nullable T> filled(List<@Nullable T> rows, T empty) {
        return rows.stream().<@Nullable T>map(row -> row == null ? empty : row).toList();
    }

    static int count(HttpServletRequest request, String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\..+");
        int last = request.getParameterMap().keySet().stream().flatMap(name -> row.matcher(name).results())
                .map((MatchResult found) -> Integer.valueOf(found.group(1))).max(Integer::compare).orElse(0);
        return Math.min(last, MOST) + 1;
    }
}
