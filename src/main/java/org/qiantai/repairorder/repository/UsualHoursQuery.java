package org.qiantai.repairorder.repository;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.qiantai.repairorder.domain.UsualHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what the latest signed slips of a category say of hours. */
@Repository
public class UsualHoursQuery {
    /** How many of the latest are asked, and how few say nothing. */
    private static final int LATEST = 50;
    private static final int ENOUGH = 10;

    private final JdbcClient jdbc;

    UsualHoursQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** At one site. */
    public UsualHours at(long siteId, Collection<String> categories) {
        if (categories.isEmpty()) return UsualHours.UNKNOWN;
        Map<String, BigDecimal> medians = new HashMap<>();
        jdbc.sql("""
                SELECT c.code, percentile_cont(0.5) WITHIN GROUP (ORDER BY h.hours)::numeric(6, 2)
                FROM unnest(?::text[]) AS c (code) CROSS JOIN LATERAL (
                    SELECT o.hours FROM repair_order o
                    WHERE o.site_id = ? AND o.category_code = c.code AND o.status IN ('REVIEWED', 'FILED')
                        AND o.hours IS NOT NULL
                    ORDER BY o.completed_at DESC LIMIT ?) h
                GROUP BY c.code HAVING count(*) >= ?""")
                .param(categories.stream().distinct().toArray(String[]::new)).param(siteId).param(LATEST).param(ENOUGH)
                .query(row -> {
                    medians.put(row.getString(1), row.getBigDecimal(2));
                });
        return new UsualHours(medians);
    }
}
