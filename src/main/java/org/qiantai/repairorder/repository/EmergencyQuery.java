package org.qiantai.repairorder.repository;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.queue.Alarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads emergencies that are worked on. */
@Repository
public class EmergencyQuery {
    private final JdbcClient jdbc;

    EmergencyQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param assignee only those that this user has; null for all */
    public List<Alarm> running(long siteId, @Nullable Long assignee) {
        return jdbc.sql("""
                SELECT o.number, coalesce(u.code, o.place, ''), left(o.description, 60),
                    (SELECT string_agg(a.name, '、' ORDER BY a.id) FROM order_assignee a
                     WHERE a.order_id = o.id AND a.released_at IS NULL),
                    CASE WHEN o.arrived_at IS NULL THEN o.respond_due END, o.left_at IS NOT NULL
                FROM repair_order o LEFT JOIN unit u ON u.id = o.unit_id
                WHERE o.site_id = :site AND o.emergency
                    AND o.status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING')
                    AND (:assignee::bigint IS NULL OR EXISTS (SELECT FROM order_assignee a
                         WHERE a.order_id = o.id AND a.user_id = :assignee AND a.released_at IS NULL))
                ORDER BY o.dispatched_at DESC LIMIT :most""").param("site", siteId)
                .param("assignee", assignee, java.sql.Types.BIGINT).param("most", Alarm.SHOWN)
                .query((rs, _) -> new Alarm(rs.getString(1), "/orders/" + rs.getString(1), rs.getString(2),
                        rs.getString(3), rs.getString(4),
                        Optional.ofNullable(rs.getTimestamp(5)).map(Timestamp::toInstant).orElse(null),
                        rs.getBoolean(6)))
                .list();
    }
}
