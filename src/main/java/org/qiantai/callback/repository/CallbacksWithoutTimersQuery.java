package org.qiantai.callback.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds callbacks that wait for somebody and on which no clock runs. */
@Repository
public class CallbacksWithoutTimersQuery {
    private final JdbcClient jdbc;

    CallbacksWithoutTimersQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Ids above {@code after}, in their order. */
    public List<Long> find(long after, int most) { return jdbc.sql("""
            SELECT b.id FROM callback b
            WHERE b.id > ? AND (b.status IN ('DUE', 'VERIFYING')
                    OR b.promised_reply_at IS NOT NULL AND b.replied_at IS NULL)
                AND NOT EXISTS (SELECT FROM deadline_timer c
                    WHERE c.subject_kind = 'CALLBACK' AND c.subject_id = b.id AND c.ended_at IS NULL)
            ORDER BY b.id LIMIT ?""").param(after).param(most).query((rs, _) -> rs.getLong(1)).list(); }
}
