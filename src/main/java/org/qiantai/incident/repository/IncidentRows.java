package org.qiantai.incident.repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.qiantai.incident.domain.IncidentKind;
import org.qiantai.incident.domain.IncidentStatus;
import org.qiantai.incident.domain.Notice;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of known outages straight into {@link IncidentRow}s. */
@Repository
public class IncidentRows {
    private static final String SELECT = """
            SELECT i.id, i.number, i.status, i.kind, i.building_ids, i.from_at, i.until_at, i.say_zh, i.say_en, i.ended_at,
                ARRAY(SELECT b.name FROM building b WHERE b.id = ANY (i.building_ids)
                    ORDER BY natural_order(b.code) COLLATE "C"),
                (SELECT count(*) FROM incident_call c WHERE c.incident_id = i.id),
                (SELECT count(*) FROM incident_call c WHERE c.incident_id = i.id AND c.told_at IS NULL)
            FROM incident i WHERE\s""";
    private static final String NEWEST = " ORDER BY i.from_at DESC, i.id DESC";
    private static final String OLDEST = " ORDER BY i.from_at, i.id";

    private final JdbcClient jdbc;

    IncidentRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * In the order of their beginnings.
     *
     * @param where SQL on {@code i} with named parameters, without the word WHERE
     */
    public List<IncidentRow> find(String where, Map<String, Object> parameters, Order order, int limit) {
        return jdbc.sql(SELECT + where + order(order) + " LIMIT " + limit).params(parameters)
                .query(IncidentRows::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<IncidentRow> stream(String where, Map<String, Object> parameters, Order order) {
        return jdbc.sql(SELECT + where + order(order)).withFetchSize(TableExport.FETCH_SIZE)
                .params(parameters).query(IncidentRows::row).stream();
    }

    private static String order(Order order) { return order == Order.NEWEST_FIRST ? NEWEST : OLDEST; }

    private static IncidentRow row(ResultSet rs, int number) throws SQLException {
        Notice notice = new Notice(IncidentKind.valueOf(rs.getString(4)), List.of((Long[]) array(rs, 5)),
                rs.getTimestamp(6).toInstant(), rs.getTimestamp(7).toInstant(), rs.getString(8), rs.getString(9));
        var ended = rs.getTimestamp(10);
        return new IncidentRow(rs.getLong(1), rs.getString(2), IncidentStatus.valueOf(rs.getString(3)), notice,
                List.of((String[]) array(rs, 11)), ended == null ? null : ended.toInstant(), rs.getInt(12),
                rs.getInt(13));
    }

    private static Object array(ResultSet rs, int column) throws SQLException {
        Array array = rs.getArray(column);
        return array.getArray();
    }
}
