package org.qiantai.repairorder.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.repairorder.domain.CopyHolder;
import org.qiantai.repairorder.domain.SlipPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the list of copies that are out. */
@Repository
public class SlipQuery {
    private static final String SELECT = """
            SELECT c.id, o.number, c.part, c.ordinal, o.department_code, coalesce(u.code, o.place), c.holder,
                c.holder_name, c.handed_at, o.completed_at, o.slip_due_at
            FROM slip_copy c JOIN repair_order o ON o.id = c.order_id LEFT JOIN unit u ON u.id = o.unit_id
            WHERE c.state = 'OUT' AND\s""";
    private final JdbcClient jdbc;

    SlipQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<SlipRow> find(SqlFilter filter, SqlFilter.Order order, int limit) {
        return jdbc.sql(SELECT + filter.sql() + by(order) + " LIMIT " + limit).params(filter.parameters())
                .query(SlipQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<SlipRow> stream(SqlFilter filter, SqlFilter.Order order) {
        return jdbc.sql(SELECT + filter.sql() + by(order)).withFetchSize(500).params(filter.parameters())
                .query(SlipQuery::row).stream();
    }

    private static String by(SqlFilter.Order order) {
        return order == SqlFilter.Order.NEWEST_FIRST
                ? " ORDER BY c.handed_at DESC, c.id DESC"
                : " ORDER BY c.handed_at, c.id";
    }

    private static SlipRow row(ResultSet rs, int row) throws SQLException {
        return new SlipRow(rs.getLong(1), rs.getString(2), SlipPart.valueOf(rs.getString(3)), rs.getInt(4),
                rs.getString(5), rs.getString(6), CopyHolder.valueOf(rs.getString(7)), rs.getString(8),
                rs.getTimestamp(9).toInstant(), instant(rs.getTimestamp(10)), instant(rs.getTimestamp(11)));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) { return at == null ? null : at.toInstant(); }
}
