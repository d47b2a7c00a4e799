package org.qiantai.servicerequest.repository;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.qiantai.platform.queue.Alarm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads emergencies that no department has yet. */
@Repository
public class UndispatchedEmergencyQuery {
    private final JdbcClient jdbc;

    UndispatchedEmergencyQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<Alarm> running(long siteId) {
        return jdbc.sql("""
                SELECT r.number, coalesce(u.code, r.place, r.no_unit_reason), left(r.description, 60), r.respond_due
                FROM service_request r LEFT JOIN unit u ON u.id = r.unit_id
                WHERE r.site_id = ? AND r.emergency AND r.status IN ('LOGGED', 'AWAITING_DECISION')
                ORDER BY r.received_at DESC LIMIT ?""").param(siteId).param(Alarm.SHOWN)
                .query((rs, _) -> new Alarm(rs.getString(1), "/requests/" + rs.getString(1), rs.getString(2),
                        rs.getString(3), null,
                        Optional.ofNullable(rs.getTimestamp(4)).map(Timestamp::toInstant).orElse(null), false))
                .list();
    }
}
