package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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

    /**
     * With one more row: more of the row that has it already, else in the first empty one, else at the end.
     *
     * @param empty stands where nobody has sent a row
     */
    static <T> List<T> chosen(List<? extends @Nullable T> rows, T empty, Predicate<T> same, Predicate<T> isEmpty,
            UnaryOperator<T> more, T added) {
        List<T> filled = new ArrayList<>();
        rows.forEach(row -> filled.add(row == null ? empty : row));
        for (int i = 0; i < filled.size(); i++)
            if (same.test(filled.get(i))) {
                filled.set(i, more.apply(filled.get(i)));
                return filled;
            }
        int free = IntStream.range(0, filled.size()).filter(i -> isEmpty.test(filled.get(i))).findFirst()
                .orElse(filled.size());
        if (free < filled.size()) filled.set(free, added);
        else
            filled.add(added);
        filled.add(empty);
        return filled;
    }

    static int count(HttpServletRequest request, String list) {
        Pattern row = Pattern.compile(Pattern.quote(list) + "\\[(\\d{1,3})]\\..+");
        int last = request.getParameterMap().keySet().stream().flatMap(name -> row.matcher(name).results())
                .map((MatchResult found) -> Integer.valueOf(found.group(1))).max(Integer::compare).orElse(0);
        return Math.min(last, MOST) + 1;
    }
}
