package org.qiantai.repairorder.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.repairorder.OrderStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of orders straight into {@link OrderRow}s. */
@Repository
public class OrderQuery {
    private static final String FROM = " FROM repair_order o LEFT JOIN unit u ON u.id = o.unit_id WHERE ";
    /** A list shows the beginning; an export holds all of it. */
    private static final String SHORT = "left(o.description, 120)";
    private static final String SELECT = """
            SELECT o.id, o.number, o.status, o.dispatched_at, o.department_code, o.category_code,
                coalesce(u.code, o.place), left(o.description, 120),
                (SELECT string_agg(a.name, '、' ORDER BY a.id) FROM order_assignee a
                 WHERE a.order_id = o.id AND a.released_at IS NULL),
                o.finish_due, o.appointment_from, o.slip_due_at, o.emergency,
                (SELECT r.number FROM service_request r WHERE r.id = o.request_id),
                o.left_at, o.arrived_at, o.started_at, o.completed_at, o.filed_at, o.version,
                o.due_provisional AND o.status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING'),
                o.first_finish_due, o.due_extended,
                (SELECT string_agg(a.name, '、' ORDER BY a.id) FROM order_assignee a
                 WHERE a.order_id = o.id AND a.released_at IS NULL AND a.contractor_id IS NOT NULL)""" + FROM;
    private static final String ORDER = " ORDER BY o.dispatched_at DESC, o.id DESC";
    private static final String OLDEST = " ORDER BY o.dispatched_at, o.id";

    private final JdbcClient jdbc;

    OrderQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param where SQL on {@code o} and {@code u} with named parameters, without the word WHERE */
    public List<OrderRow> find(String where, Map<String, Object> parameters, int limit) {
        return jdbc.sql(SELECT + where + ORDER + " LIMIT " + limit).params(parameters).query(OrderQuery::row).list();
    }

    /** The same, the oldest first. */
    public List<OrderRow> oldest(String where, Map<String, Object> parameters, int limit) {
        return jdbc.sql(SELECT + where + OLDEST + " LIMIT " + limit).params(parameters)
                .query(OrderQuery::row).list();
    }

    /** The same, the nearest limit first. */
    public List<OrderRow> pressing(String where, Map<String, Object> parameters, int limit) {
        return jdbc.sql(SELECT + where + " ORDER BY o.finish_due, o.id LIMIT " + limit).params(parameters)
                .query(OrderQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<OrderRow> stream(String where, Map<String, Object> parameters, SqlFilter.Order order) {
        return jdbc
                .sql(SELECT.replace(SHORT, "o.description") + where
                        + (order == SqlFilter.Order.NEWEST_FIRST ? ORDER : OLDEST))
                .withFetchSize(500).params(parameters).query(OrderQuery::row).stream();
    }

    /** Counts up to a limit, so that a long list costs no more than a short one. */
    public int count(String where, Map<String, Object> parameters, int upTo) {
        return jdbc.sql("SELECT count(*) FROM (SELECT 1" + FROM + where + " LIMIT " + upTo + ") AS counted")
                .params(parameters).query(Integer.class).single();
    }

    private static OrderRow row(ResultSet rs, int row) throws SQLException {
        return new OrderRow(rs.getLong(1), rs.getString(2), rs.getLong(20), OrderStatus.valueOf(rs.getString(3)),
                rs.getTimestamp(4).toInstant(), rs.getString(5), rs.getString(6), rs.getString(7), rs.getString(8),
                rs.getString(9), instant(rs.getTimestamp(10)), instant(rs.getTimestamp(11)),
                instant(rs.getTimestamp(12)), rs.getBoolean(13), rs.getBoolean(21), rs.getString(14),
                instant(rs.getTimestamp(22)), rs.getBoolean(23),
                new OrderRow.Progress(instant(rs.getTimestamp(15)), instant(rs.getTimestamp(16)),
                        instant(rs.getTimestamp(17)), instant(rs.getTimestamp(18)), instant(rs.getTimestamp(19))),
                rs.getString(24));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) { return at == null ? null : at.toInstant(); }
}
