package org.qiantai.callback.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackOutcome;
import org.qiantai.callback.domain.CallbackStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of callbacks straight into {@link CallbackRow}s. */
@Repository
public class CallbackQuery {
    /** SQL: we owe a discontent caller, or one with a question, a word. */
    public static final String OWED = "c.replied_at IS NULL AND (c.satisfaction <= 2 OR c.promised_reply_at IS NOT NULL)";

    /** SQL: what the clock runs to now; null when nothing is left to do. */
    public static final String CLOCK = """
            (CASE WHEN c.status = 'DUE' THEN c.due_at WHEN c.status = 'VERIFYING' THEN c.check_due_at
                WHEN c.replied_at IS NULL THEN c.promised_reply_at END)""";

    private static final String FROM = """
            FROM callback c JOIN service_request r ON r.id = c.request_id LEFT JOIN unit u ON u.id = r.unit_id WHERE\s""";
    private static final String SELECT = """
            SELECT c.id, c.number, c.status, c.due_at,\s""" + CLOCK
            + """
                    , r.number, coalesce(u.code, r.place, r.no_unit_reason), c.name, left(r.description, 120), c.attempts,
                        c.satisfaction, c.outcome, left(c.opinion, 120),
                        c.due_provisional AND c.status IN ('DUE', 'VERIFYING')
                    """
            + FROM;

    private final JdbcClient jdbc;

    CallbackQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * @param where SQL on {@code c}, {@code r} and {@code u} with named parameters, without the word WHERE
     * @param oldestFirst by due time, else the latest first
     */
    public List<CallbackRow> find(String where, Map<String, Object> parameters, boolean oldestFirst, int limit) {
        return jdbc.sql(SELECT + where + order(oldestFirst) + " LIMIT " + limit).params(parameters)
                .query(CallbackQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<CallbackRow> stream(String where, Map<String, Object> parameters, boolean oldestFirst) {
        return jdbc.sql(SELECT + where + order(oldestFirst)).withFetchSize(500).params(parameters)
                .query(CallbackQuery::row).stream();
    }

    /** Counts up to a limit, so that a long list costs no more than a short one. */
    public int count(String where, Map<String, Object> parameters, int upTo) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1 " + FROM + where + " LIMIT " + upTo + ") AS found")
                .params(parameters).query(Integer.class).single();
    }

    private static String order(boolean oldestFirst) {
        return oldestFirst ? " ORDER BY c.due_at, c.id" : " ORDER BY c.due_at DESC, c.id DESC";
    }

    private static CallbackRow row(ResultSet rs, int row) throws SQLException {
        Instant dueAt = Objects.requireNonNull(instant(rs, 4));
        Instant clock = instant(rs, 5);
        String outcome = rs.getString(12);
        return new CallbackRow(rs.getLong(1), rs.getString(2), CallbackStatus.valueOf(rs.getString(3)), dueAt,
                Objects.requireNonNullElse(clock, dueAt), clock != null, rs.getString(6), rs.getString(7),
                rs.getString(8), rs.getString(9), rs.getInt(10),
                rs.getObject(11, Integer.class), outcome == null ? null : CallbackOutcome.valueOf(outcome),
                rs.getString(13), rs.getBoolean(14));
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        var time = rs.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
