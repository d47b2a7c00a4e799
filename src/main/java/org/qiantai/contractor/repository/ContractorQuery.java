package org.qiantai.contractor.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.contractor.ContractorVerdict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Crews under contract, as they are read: by name, each with what the evaluations come to. */
@Repository
public class ContractorQuery {
    private static final String ACTIVE = "v.ended_at IS NULL AND (v.active_until IS NULL OR v.active_until >= :today)";
    private static final String SELECT = """
            SELECT v.id, v.version, v.name, v.contact, v.phone,
                ARRAY(SELECT c.category_code FROM contractor_category c JOIN category k ON k.code = c.category_code
                      WHERE c.contractor_id = v.id ORDER BY k.sort, k.code),
                v.active_until, v.note, v.ended_at, v.ended_by, v.end_reason, e.evaluations, e.average, l.held_on,
                l.verdict
            FROM contractor v
            CROSS JOIN LATERAL (SELECT count(*) AS evaluations,
                round(avg((quality + timeliness + attitude) / 3.0), 1) AS average
                FROM contractor_evaluation WHERE contractor_id = v.id) e
            LEFT JOIN LATERAL (SELECT held_on, verdict FROM contractor_evaluation WHERE contractor_id = v.id
                ORDER BY held_on DESC, id DESC LIMIT 1) l ON true
            WHERE\s""";
    private static final String ORDER = " ORDER BY v.name, v.id";

    private final JdbcClient jdbc;

    ContractorQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * One stretch of the list.
     *
     * @param after the id of the crew that the last stretch ended with; null for the beginning
     */
    public List<ContractorRow> find(long siteId, ContractorFilter filter, LocalDate today, @Nullable Long after,
            int most) {
        SqlFilter found = filter(siteId, filter, today)
                .and("(v.name, v.id) > (SELECT a.name, a.id FROM contractor a WHERE a.id = :after)", "after", after);
        return jdbc.sql(SELECT + found.sql() + ORDER + " LIMIT " + most).params(found.parameters())
                .query(ContractorQuery::row).list();
    }

    /** The whole list, row by row, for an export; to be closed. */
    public Stream<ContractorRow> stream(long siteId, ContractorFilter filter, LocalDate today) {
        SqlFilter found = filter(siteId, filter, today);
        return jdbc.sql(SELECT + found.sql() + ORDER).withFetchSize(TableExport.FETCH_SIZE)
                .params(found.parameters()).query(ContractorQuery::row).stream();
    }

    public List<ContractorRow> active(long siteId, LocalDate today) {
        return jdbc.sql(SELECT + "v.site_id = :site AND " + ACTIVE + ORDER).param("site", siteId)
                .param("today", today).query(ContractorQuery::row).list();
    }

    public Optional<ContractorRow> byId(long siteId, long id) {
        return jdbc.sql(SELECT + "v.site_id = ? AND v.id = ?").param(siteId).param(id).query(ContractorQuery::row)
                .optional();
    }

    private static SqlFilter filter(long siteId, ContractorFilter filter, LocalDate today) {
        SqlFilter found = new SqlFilter().and("v.site_id = :site", "site", siteId)
                .containing("(v.name ILIKE :like OR v.contact ILIKE :like OR v.phone LIKE :like)", "like",
                        filter.text())
                .and("EXISTS (SELECT FROM contractor_category c WHERE c.contractor_id = v.id AND c.category_code = :category)",
                        "category", filter.category());
        return switch (filter.shown()) {
            case ACTIVE -> found.and(ACTIVE, "today", today);
            case ENDED -> found.and("NOT (" + ACTIVE + ")", "today", today);
            case ALL -> found;
        };
    }

    private static ContractorRow row(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp(9);
        String verdict = row.getString(15);
        return new ContractorRow(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5),
                List.of((String[]) row.getArray(6).getArray()), row.getObject(7, LocalDate.class), row.getString(8),
                ended == null ? null : ended.toInstant(), row.getString(10), row.getString(11), row.getInt(12),
                row.getBigDecimal(13), row.getObject(14, LocalDate.class),
                verdict == null ? null : ContractorVerdict.valueOf(verdict));
    }
}
