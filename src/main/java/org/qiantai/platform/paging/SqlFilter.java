package org.qiantai.platform.paging;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list's SQL with their named parameters, for {@code JdbcClient}: a criterion that nobody set adds
 * nothing. Only SQL written by us goes into a condition; what was typed goes into a parameter.
 */
public final class SqlFilter {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /** In which direction a list by time and id is read. */
    public enum Order {
        NEWEST_FIRST, OLDEST_FIRST;

        /** From an address; whatever is not {@code oldest} is the usual order. */
        public static Order asked(@Nullable String sort) {
            return "oldest".equals(sort) ? OLDEST_FIRST : NEWEST_FIRST;
        }

        /** For an address; null for the usual order. */
        public @Nullable String asked() {
            return this == OLDEST_FIRST ? "oldest" : null;
        }
    }

    /** A condition without parameters, or with those of another. */
    public SqlFilter and(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * A condition with one parameter, left out when there is no value.
     *
     * @param condition names the parameter once or more, {@code r.status = :status} or {@code r.status IN (:status)}
     * @param value enums go by name, instants as timestamps, also inside a collection; null and blank text are none, an
     *     empty collection is a value that nothing equals
     * @throws IllegalStateException when the name is taken
     */
    public SqlFilter and(String condition, String name, @Nullable Object value) {
        if (value == null || value instanceof String text && text.isBlank()) return this;
        if (value instanceof Collection<?> none && none.isEmpty()) return and("false");
        if (parameters.put(name, plain(value)) != null) throw new IllegalStateException("parameter twice: " + name);
        return and(condition);
    }

    /**
     * As {@link #and(String, String, Object)} for a LIKE or ILIKE: the value becomes a pattern that finds the text
     * anywhere, its own percent and underline signs taken as they are.
     */
    public SqlFilter containing(String condition, String name, @Nullable String text) {
        if (text == null || text.isBlank()) return this;
        return and(condition, name, "%" + text.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
    }

    /** From the beginning of one local day to the end of another, both included, each optional. */
    public SqlFilter days(String column, @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
        String name = column.replaceAll("\\W", "_");
        return and(column + " >= :" + name + "_from", name + "_from", from == null ? null : begin(from, zone))
                .and(column + " < :" + name + "_until", name + "_until",
                        to == null ? null : begin(to.plusDays(1), zone));
    }

    /** Only what comes after a key, in a list ordered by these two columns, of which neither is ever null. */
    public SqlFilter after(Optional<Key> key, String time, String id, Order order) {
        if (key.isEmpty()) return this;
        parameters.put("afterTime", plain(key.get().at()));
        parameters.put("afterId", key.get().id());
        String comparison = order == Order.NEWEST_FIRST ? "<" : ">";
        return and("(%s, %s) %s (:afterTime, :afterId)".formatted(time, id, comparison));
    }

    /** For after the word WHERE; {@code true} when nothing was set. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join(" AND ", conditions);
    }

    public Map<String, Object> parameters() { return Map.copyOf(parameters); }

    private static Instant begin(LocalDate day, ZoneId zone) { return day.atStartOfDay(zone).toInstant(); }

    private static Object plain(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name();
            case Instant at -> Timestamp.from(at);
            case Collection<?> several -> several.stream().map(SqlFilter::plain).toList();
            default -> value;
        };
    }
}
