package org.qiantai.platform.paging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A list's filter as it stands in an address: what {@code fragments/table.html} calls {@code query}. What is empty is
 * left out; the rest is encoded, so that it can be put into a link as it is.
 */
public final class QueryString {
    private final List<String> pairs = new ArrayList<>();

    /**
     * The components of a filter by their names, in their order: enums by name, dates as ISO, several values of a
     * collection as several pairs. A switch that is off is left out like one that was never set.
     */
    public static QueryString of(Record filter) {
        QueryString query = new QueryString();
        for (RecordComponent component : filter.getClass().getRecordComponents())
            query.with(component.getName(), value(component, filter));
        return query;
    }

    /** Adds a pair, unless its value is empty. */
    public QueryString with(String name, @Nullable Object value) {
        switch (value) {
            case null -> {
                /* not set */ }
            case Collection<?> several -> several.forEach(one -> with(name, one));
            case Boolean on -> {
                if (on) add(name, "true");
            }
            case Enum<?> constant -> add(name, constant.name());
            default -> add(name, value.toString().strip());
        }
        return this;
    }

    /** Without a question mark; empty when nothing is set. */
    @Override
    public String toString() { return String.join("&", pairs); }

    private void add(String name, String text) { if (!text.isEmpty()) pairs.add(encoded(name) + "=" + encoded(text)); }

    private static String encoded(String text) { return URLEncoder.encode(text, StandardCharsets.UTF_8); }

    private static @Nullable Object value(RecordComponent component, Record filter) {
        try {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(filter);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
