package org.qiantai.platform.list;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.Column;

/**
 * A column that a list may show, on its page and in its file alike.
 *
 * @param name in the address, and what the page's template knows it by
 * @param header message key
 * @param usual whether it is shown to somebody who has chosen nothing
 * @param value as in {@link Column}
 */
public record ListColumn<R>(String name, String header, boolean usual, Function<R, @Nullable Object> value) {
    public static <R> ListColumn<R> usual(String name, String header, Function<R, @Nullable Object> value) {
        return new ListColumn<>(name, header, true, value);
    }

    /** One that is shown when it is asked for. */
    public static <R> ListColumn<R> further(String name, String header, Function<R, @Nullable Object> value) {
        return new ListColumn<>(name, header, false, value);
    }

    Column<R> exported() { return new Column<>(header, value); }
}
