package org.qiantai.repairorder.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.repairorder.OrderStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the orders for a household. */
@Repository
public class HouseholdOrderQuery {
    private static final String OPEN = "o.status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING')";

    private final JdbcClient jdbc;

    HouseholdOrderQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param workers who is to do it now, null for nobody yet */
    public record Row(long id, String number, OrderStatus status, String description, String departmentCode,
            @Nullable String workers, @Nullable Instant due, boolean provisional, boolean emergency) {}

    public List<Row> of(long unitId) {
        return jdbc.sql("""
                SELECT o.id, o.number, o.status, left(o.description, 120), o.department_code,
                    (SELECT string_agg(a.name, '、' ORDER BY a.id) FROM order_assignee a
                     WHERE a.order_id = o.id AND a.released_at IS NULL),
                    o.finish_due, o.due_provisional, o.emergency
                FROM repair_order o WHERE o.unit_id = ?""").param(unitId)
                .query((rs, _) -> new Row(rs.getLong(1), rs.getString(2), OrderStatus.valueOf(rs.getString(3)),
                        rs.getString(4), rs.getString(5), rs.getString(6), instant(rs.getTimestamp(7)),
                        rs.getBoolean(8), rs.getBoolean(9)))
                .list();
    }

    /** Whether an order for the unit is open in one of these departments, or with this user. */
    public boolean isOpenWith(long unitId, Collection<String> departments, long user) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM repair_order o WHERE o.unit_id = :unit AND " + OPEN + """
                AND (o.department_code = ANY (:departments) OR EXISTS (SELECT FROM order_assignee a
                   WHERE a.order_id = o.id AND a.user_id = :user AND a.released_at IS NULL)))""")
                .param("unit", unitId).param("departments", departments.toArray(String[]::new)).param("user", user)
                .query(Boolean.class).single();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) { return at == null ? null : at.toInstant(); }
}
