package org.qiantai.platform.paging;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, read by keyset: it costs the same at the first row and at the millionth.
 *
 * @param next the key after which the following stretch begins, null at the end
 */
public record Window<T>(List<T> rows, @Nullable String next) {
    /** Rows a page. */
    public static final int SIZE = 25;

    /** Cuts a result that was asked for one row more than the page holds. */
    public static <T> Window<T> of(List<T> oneMore, int size, Function<T, String> key) {
        if (oneMore.size() <= size) return new Window<>(List.copyOf(oneMore), null);
        List<T> rows = List.copyOf(oneMore.subList(0, size));
        return new Window<>(rows, key.apply(rows.getLast()));
    }

    /** The same stretch with more said about its rows, all at once. */
    public <U> Window<U> with(Function<List<T>, List<U>> told) {
        return new Window<>(told.apply(rows), next);
    }
}
