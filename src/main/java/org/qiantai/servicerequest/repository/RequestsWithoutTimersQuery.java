package org.qiantai.servicerequest.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds requests that wait for the desk or the centre head and on which no clock runs. */
@Repository
public class RequestsWithoutTimersQuery {
    private final JdbcClient jdbc;

    RequestsWithoutTimersQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Ids above {@code after}, in their order. */
    public List<Long> find(long after, int most) { return jdbc.sql("""
            SELECT r.id FROM service_request r
            WHERE r.id > ? AND r.status IN ('LOGGED', 'AWAITING_DECISION')
                AND NOT EXISTS (SELECT FROM deadline_timer c
                    WHERE c.subject_kind = 'REQUEST' AND c.subject_id = r.id AND c.ended_at IS NULL)
            ORDER BY r.id LIMIT ?""").param(after).param(most).query((rs, _) -> rs.getLong(1)).list(); }
}
