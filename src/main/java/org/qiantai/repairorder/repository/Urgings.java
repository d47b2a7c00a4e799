package org.qiantai.repairorder.repository;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.RepairOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code order_urging}: calls, which change nothing of the order itself. */
@Repository
public class Urgings {
    private final JdbcClient jdbc;

    Urgings(JdbcClient jdbc) { this.jdbc = jdbc; }

    public void insert(RepairOrder order, String spokenTo, @Nullable String said, Actor by, Instant now) {
        jdbc.sql("INSERT INTO order_urging (site_id, order_id, at, by_id, spoken_to, said) VALUES (?, ?, ?, ?, ?, ?)")
                .param(order.siteId()).param(order.id()).param(Timestamp.from(now)).param(by.id()).param(spokenTo)
                .param(said).update();
    }
}
