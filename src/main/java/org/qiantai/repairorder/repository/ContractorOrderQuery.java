package org.qiantai.repairorder.repository;

import java.util.List;
import java.util.Objects;
import org.qiantai.platform.error.Message;
import org.qiantai.contractor.ContractorOrders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the register of crews what each has been given to do (R-03-67). */
@Repository
class ContractorOrderQuery implements ContractorOrders {
    private final JdbcClient jdbc;

    ContractorOrderQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those it has, or had to the end; one that was given to somebody else is not its. */
    @Override
    public Counts counts(long siteId, long contractorId) {
        return jdbc.sql("""
                SELECT count(*) FILTER (WHERE o.status IN ('ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING')),
                    count(*) FILTER (WHERE o.status IN ('COMPLETED', 'REVIEWED', 'FILED')),
                    count(*) FILTER (WHERE o.status = 'RETURNED'),
                    count(*) FILTER (WHERE o.status IN ('COMPLETED', 'REVIEWED', 'FILED')
                        AND EXISTS (SELECT FROM repair_order r WHERE r.rework_of_id = o.id))
                FROM order_assignee a JOIN repair_order o ON o.id = a.order_id
                WHERE a.site_id = ? AND a.contractor_id = ? AND a.released_at IS NULL""").param(siteId)
                .param(contractorId)
                .query((row, _) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).single();
    }

    @Override
    public List<Given> latest(long siteId, long contractorId, int most) {
        return jdbc.sql("""
                SELECT o.number, o.status, o.category_code, coalesce(u.code, o.place, ''), a.assigned_at
                FROM order_assignee a JOIN repair_order o ON o.id = a.order_id LEFT JOIN unit u ON u.id = o.unit_id
                WHERE a.site_id = ? AND a.contractor_id = ? AND a.released_at IS NULL
                ORDER BY a.assigned_at DESC, a.id DESC LIMIT ?""").params(siteId, contractorId, most)
                .query((row, _) -> new Given(row.getString(1), Message.of("order.status." + row.getString(2)),
                        row.getString(3), Objects.requireNonNull(row.getString(4)), row.getTimestamp(5).toInstant()))
                .list();
    }
}
