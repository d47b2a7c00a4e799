package org.qiantai.repairorder.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.RepairOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code chase_call}: calls, which change nothing of the order itself. */
@Repository
public class ChaseCallRepository {
    private final JdbcClient jdbc;

    ChaseCallRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** How often each of these orders was urged, by its number. */
    public Map<String, Integer> counts(Collection<Long> orders) {
        if (orders.isEmpty()) return Map.of();
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("""
                SELECT o.number, count(*) FROM chase_call u JOIN repair_order o ON o.id = u.order_id
                WHERE u.order_id = ANY (?) GROUP BY o.number""").param(orders.toArray(Long[]::new))
                .query(row -> {
                    counts.put(row.getString(1), row.getInt(2));
                });
        return counts;
    }

    public void insert(RepairOrder order, String spokenTo, @Nullable String said, Actor by, Instant now) {
        jdbc.sql("INSERT INTO chase_call (site_id, order_id, at, by_id, spoken_to, said) VALUES (?, ?, ?, ?, ?, ?)")
                .param(order.siteId()).param(order.id()).param(Timestamp.from(now)).param(by.id()).param(spokenTo)
                .param(said).update();
    }
}
