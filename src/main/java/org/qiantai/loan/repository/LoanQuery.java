package org.qiantai.loan.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.domain.ItemCondition;
import org.qiantai.platform.export.TableExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of things lent out straight into {@link LoanRow}s. */
@Repository
public class LoanQuery {
    private static final String SELECT = """
            SELECT l.id, l.version, l.item, l.department_code, r.number, u.code, l.borrower, l.phone, l.lent_at, l.lent_by,
                l.due_at, l.returned_at, l.received_by, l.condition, l.return_note
            FROM item_loan l LEFT JOIN service_request r ON r.id = l.request_id LEFT JOIN unit u ON u.id = l.unit_id
            WHERE\s""";

    private final JdbcClient jdbc;

    LoanQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** What a call for help says of the borrower. */
    public record Help(long requestId, @Nullable Long unitId, @Nullable String unit, @Nullable String name,
            @Nullable String phone) {}

    /** @param where SQL on {@code l}, {@code r} and {@code u} with named parameters, {@code order} the columns to sort by */
    public List<LoanRow> find(String where, Map<String, Object> parameters, String order, int limit) {
        return jdbc.sql(SELECT + where + " ORDER BY " + order + " LIMIT " + limit).params(parameters)
                .query(LoanQuery::row).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<LoanRow> stream(String where, Map<String, Object> parameters, String order) {
        return jdbc.sql(SELECT + where + " ORDER BY " + order).withFetchSize(TableExport.FETCH_SIZE).params(parameters)
                .query(LoanQuery::row).stream();
    }

    /** What is out, the longest due first. */
    public List<LoanRow> out(long siteId, int most) {
        return jdbc.sql(SELECT + "l.site_id = ? AND l.returned_at IS NULL ORDER BY l.due_at, l.id LIMIT ?")
                .param(siteId).param(most).query(LoanQuery::row).list();
    }

    public int countOut(long siteId, int upTo) {
        return jdbc
                .sql("""
                        SELECT count(*) FROM (SELECT 1 FROM item_loan WHERE site_id = ? AND returned_at IS NULL LIMIT ?) AS lent""")
                .param(siteId).param(upTo).query(Integer.class).single();
    }

    public Optional<LoanRow> byId(long siteId, long id) {
        return jdbc.sql(SELECT + "l.site_id = ? AND l.id = ?").param(siteId).param(id).query(LoanQuery::row).optional();
    }

    public List<LoanRow> ofRequest(String number) {
        return jdbc.sql(SELECT + "r.number = ? ORDER BY l.id").param(number).query(LoanQuery::row).list();
    }

    public Optional<Help> help(long siteId, String requestNumber) {
        return jdbc.sql("""
                SELECT r.id, r.unit_id, u.code, c.name, c.phone
                FROM service_request r LEFT JOIN unit u ON u.id = r.unit_id
                LEFT JOIN LATERAL (SELECT name, phone FROM request_caller WHERE request_id = r.id ORDER BY id LIMIT 1) c
                    ON true
                WHERE r.site_id = ? AND r.number = ?""").param(siteId).param(requestNumber)
                .query((rs, _) -> new Help(rs.getLong(1), rs.getObject(2, Long.class), rs.getString(3),
                        rs.getString(4), rs.getString(5)))
                .optional();
    }

    private static LoanRow row(ResultSet rs, int number) throws SQLException {
        String condition = rs.getString(14);
        return new LoanRow(rs.getLong(1), rs.getLong(2), rs.getString(3), rs.getString(4), rs.getString(5),
                rs.getString(6), rs.getString(7), rs.getString(8), rs.getTimestamp(9).toInstant(), rs.getString(10),
                rs.getTimestamp(11).toInstant(), instant(rs.getTimestamp(12)), rs.getString(13),
                condition == null ? null : ItemCondition.valueOf(condition), rs.getString(15));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) { return at == null ? null : at.toInstant(); }
}
