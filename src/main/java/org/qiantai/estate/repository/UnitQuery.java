package org.qiantai.estate.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;
import org.qiantai.platform.export.TableExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of units, in the order in which people count. */
@Repository
public class UnitQuery {
    private static final String PAGE = """
            SELECT u.code, b.name AS building_name, u.floor, u.area, u.usage,
                ARRAY(SELECT o.name FROM occupant o WHERE o.unit_id = u.id
                    AND (o.lives_until IS NULL OR o.lives_until > :today) ORDER BY o.id) AS people,
                EXISTS (SELECT FROM occupant o WHERE o.unit_id = u.id AND o.special_care IS NOT NULL
                    AND (o.lives_until IS NULL OR o.lives_until > :today)) AS care
            FROM unit u JOIN building b ON b.site_id = u.site_id AND b.id = u.building_id
            WHERE u.site_id = :site
                AND (:building::text IS NULL OR b.code = :building)
                AND (:ids::bigint[] IS NULL OR u.id = ANY (:ids::bigint[]))
                AND (:after::text IS NULL OR (u.sort_key, u.code) > (natural_order(:after) COLLATE "C", :after))
            ORDER BY u.sort_key, u.code LIMIT :limit::bigint""";

    private final JdbcClient jdbc;

    UnitQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * @param ids only these units; null for all
     * @param after the code after which the stretch begins; null for the beginning
     */
    public List<UnitRow> page(long siteId, @Nullable String building, @Nullable Collection<Long> ids,
            @Nullable String after, LocalDate today, int limit) {
        return select(siteId, building, ids, after, today, limit).query(UnitQuery::row).list();
    }

    /** All of them, while they are read; to be closed. */
    public Stream<UnitRow> all(long siteId, @Nullable String building, @Nullable Collection<Long> ids,
            LocalDate today) {
        return select(siteId, building, ids, null, today, null).withFetchSize(TableExport.FETCH_SIZE)
                .query(UnitQuery::row).stream();
    }

    private JdbcClient.StatementSpec select(long siteId, @Nullable String building, @Nullable Collection<Long> ids,
            @Nullable String after, LocalDate today, @Nullable Integer limit) {
        return jdbc.sql(PAGE).param("site", siteId).param("building", building)
                .param("ids", ids == null ? null : ids.toArray(Long[]::new)).param("after", after)
                .param("today", today).param("limit", limit);
    }

    private static UnitRow row(ResultSet row, int number) throws SQLException {
        return new UnitRow(row.getString("code"), row.getString("building_name"), row.getObject("floor", Integer.class),
                row.getBigDecimal("area"), UnitUsage.valueOf(Objects.requireNonNull(row.getString("usage"))),
                List.of((String[]) row.getArray("people").getArray()), row.getBoolean("care"));
    }
}
