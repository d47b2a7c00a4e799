package org.qiantai.repairorder.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.qiantai.repairorder.OrderStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a department has agreed with owners for a time, one row for each who goes. */
@Repository
public class AppointmentQuery {
    private final JdbcClient jdbc;

    AppointmentQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those that begin in the time, by when they begin. */
    public List<AppointmentRow> between(long siteId, String department, Instant from, Instant until) {
        return jdbc.sql("""
                SELECT o.number, o.status, o.category_code, coalesce(u.code, o.place) AS place, left(o.description, 80)
                    AS description, o.appointment_from, o.appointment_until, o.minutes_late, a.user_id, a.name
                FROM repair_order o LEFT JOIN unit u ON u.id = o.unit_id
                    LEFT JOIN order_assignee a ON a.order_id = o.id AND a.released_at IS NULL
                WHERE o.site_id = :site AND o.department_code = :department AND o.status <> 'CANCELLED'
                    AND o.appointment_from >= :from AND o.appointment_from < :until
                ORDER BY o.appointment_from, o.id, a.id""")
                .param("site", siteId).param("department", department).param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until))
                .query((rs, _) -> new AppointmentRow(rs.getString("number"),
                        OrderStatus.valueOf(rs.getString("status")), rs.getString("category_code"),
                        rs.getString("place"), rs.getString("description"),
                        rs.getTimestamp("appointment_from").toInstant(),
                        rs.getTimestamp("appointment_until").toInstant(), rs.getObject("minutes_late", Integer.class),
                        rs.getObject("user_id", Long.class), rs.getString("name")))
                .list();
    }
}
