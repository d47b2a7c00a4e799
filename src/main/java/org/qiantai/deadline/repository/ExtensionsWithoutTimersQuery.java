package org.qiantai.deadline.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds waiting extensions on which no clock runs. */
@Repository
public class ExtensionsWithoutTimersQuery {
    private final JdbcClient jdbc;

    ExtensionsWithoutTimersQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Ids above {@code after}, in their order. */
    public List<Long> find(long after, int most) { return jdbc.sql("""
            SELECT e.id FROM deadline_extension e
            WHERE e.id > ? AND e.status = 'REQUESTED' AND NOT EXISTS (SELECT FROM deadline_timer c
                WHERE c.subject_kind = 'EXTENSION' AND c.subject_id = e.id AND c.ended_at IS NULL)
            ORDER BY e.id LIMIT ?""").param(after).param(most).query((rs, _) -> rs.getLong(1)).list(); }
}
