package org.qiantai.repairorder.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds open orders on which no clock runs. */
@Repository
public class OrdersWithoutTimersQuery {
    private final JdbcClient jdbc;

    OrdersWithoutTimersQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Ids above {@code after}, in their order. */
    public List<Long> find(long after, int most) { return jdbc.sql("""
            SELECT o.id FROM repair_order o
            WHERE o.id > ? AND (o.status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING')
                    OR o.status = 'COMPLETED' AND (o.paperwork_due IS NOT NULL OR o.family = 'INDOOR_SERVICE'))
                AND NOT EXISTS (SELECT FROM deadline_timer c
                    WHERE c.subject_kind = 'ORDER' AND c.subject_id = o.id AND c.ended_at IS NULL)
            ORDER BY o.id LIMIT ?""").param(after).param(most).query((rs, _) -> rs.getLong(1)).list(); }
}
