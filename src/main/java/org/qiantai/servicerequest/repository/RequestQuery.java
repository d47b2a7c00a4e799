package org.qiantai.servicerequest.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.servicerequest.RequestStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of requests straight into {@link RequestRow}s. */
@Repository
public class RequestQuery {
    /** A list shows the beginning; an export holds all of it. */
    private static final String SHORT = "left(r.description, 120)";
    private static final String SELECT = """
            SELECT r.id, r.number, r.status, r.received_at, coalesce(u.code, r.place, r.no_unit_reason), r.category_code,
                left(r.description, 120), r.finish_due, r.emergency,
                (SELECT c.name FROM request_caller c WHERE c.request_id = r.id ORDER BY c.id LIMIT 1), r.version,
                r.due_provisional AND r.status IN ('LOGGED', 'AWAITING_DECISION', 'DISPATCHED', 'IN_PROGRESS')
            FROM service_request r LEFT JOIN unit u ON u.id = r.unit_id
            """;
    private static final String ORDER = " ORDER BY r.received_at DESC, r.id DESC";
    private static final String OLDEST = " ORDER BY r.received_at, r.id";

    private final JdbcClient jdbc;

    RequestQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param where SQL on {@code r} and {@code u} with named parameters, without the word WHERE */
    public List<RequestRow> find(String where, Map<String, Object> parameters, int limit) {
        return jdbc.sql(SELECT + " WHERE " + where + ORDER + " LIMIT " + limit).params(parameters)
                .query(RequestQuery::row).list();
    }

    /** The same, the oldest first. */
    public List<RequestRow> oldest(String where, Map<String, Object> parameters, int limit) {
        return jdbc.sql(SELECT + " WHERE " + where + OLDEST + " LIMIT " + limit).params(parameters)
                .query(RequestQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<RequestRow> stream(String where, Map<String, Object> parameters, SqlFilter.Order order) {
        return jdbc.sql(SELECT.replace(SHORT, "r.description") + " WHERE " + where
                + (order == SqlFilter.Order.NEWEST_FIRST ? ORDER : OLDEST)).withFetchSize(500).params(parameters)
                .query(RequestQuery::row).stream();
    }

    /** Counts up to a limit, so that a long list costs no more than a short one. */
    public int count(String where, Map<String, Object> parameters, int upTo) {
        return jdbc
                .sql("SELECT count(*) FROM (SELECT 1 FROM service_request r LEFT JOIN unit u ON u.id = r.unit_id WHERE "
                        + where + " LIMIT " + upTo + ") AS counted")
                .params(parameters).query(Integer.class).single();
    }

    private static RequestRow row(ResultSet rs, int row) throws SQLException {
        var due = rs.getTimestamp(8);
        return new RequestRow(rs.getLong(1), rs.getString(2), rs.getLong(11), RequestStatus.valueOf(rs.getString(3)),
                rs.getTimestamp(4).toInstant(), rs.getString(5), rs.getString(10), rs.getString(6), rs.getString(7),
                due == null ? null : due.toInstant(), rs.getBoolean(9), rs.getBoolean(12));
    }
}
