package org.qiantai.outage.repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiantai.outage.domain.SupplyKind;
import org.qiantai.outage.domain.OutageStatus;
import org.qiantai.outage.domain.Notice;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of known outages straight into {@link OutageRow}s. */
@Repository
public class OutageQuery {
    private static final String SELECT = """
            SELECT i.id, i.number, i.status, i.kind, i.building_ids, i.from_at, i.until_at, i.announcement_zh, i.announcement_en, i.ended_at,
                ARRAY(SELECT b.name FROM building b WHERE b.id = ANY (i.building_ids)
                    ORDER BY natural_order(b.code) COLLATE "C"),
                (SELECT count(*) FROM outage_call c WHERE c.outage_id = i.id),
                (SELECT count(*) FROM outage_call c WHERE c.outage_id = i.id AND c.told_at IS NULL)
            FROM outage i WHERE\s""";
    private static final String NEWEST = " ORDER BY i.from_at DESC, i.id DESC";
    private static final String OLDEST = " ORDER BY i.from_at, i.id";

    private final JdbcClient jdbc;

    OutageQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * In the order of their beginnings.
     *
     * @param where SQL on {@code i} with named parameters, without the word WHERE
     */
    public List<OutageRow> find(String where, Map<String, Object> parameters, Order order, int limit) {
        return jdbc.sql(SELECT + where + order(order) + " LIMIT " + limit).params(parameters)
                .query(OutageQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<OutageRow> stream(String where, Map<String, Object> parameters, Order order) {
        return jdbc.sql(SELECT + where + order(order)).withFetchSize(TableExport.FETCH_SIZE)
                .params(parameters).query(OutageQuery::row).stream();
    }

    private static String order(Order order) { return order == Order.NEWEST_FIRST ? NEWEST : OLDEST; }

    private static OutageRow row(ResultSet rs, int number) throws SQLException {
        Notice notice = new Notice(SupplyKind.valueOf(rs.getString(4)), List.of((Long[]) array(rs, 5)),
                rs.getTimestamp(6).toInstant(), rs.getTimestamp(7).toInstant(), rs.getString(8), rs.getString(9));
        var ended = rs.getTimestamp(10);
        return new OutageRow(rs.getLong(1), rs.getString(2), OutageStatus.valueOf(rs.getString(3)), notice,
                List.of((String[]) array(rs, 11)), ended == null ? null : ended.toInstant(), rs.getInt(12),
                rs.getInt(13));
    }

    private static Object array(ResultSet rs, int column) throws SQLException {
        Array array = rs.getArray(column);
        return array.getArray();
    }
}
