package org.qiantai.estate.repository;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.BuildingRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of buildings. */
@Repository
public class BuildingQuery {
    private final JdbcClient jdbc;

    BuildingQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** A building and how many units stand in it. */
    public record Row(String code, String name, @Nullable Integer floors, long units) {}

    public List<Row> all(long siteId) {
        return jdbc
                .sql("""
                        SELECT b.code, b.name, b.floors, (SELECT count(*) FROM unit u WHERE u.building_id = b.id) AS units
                        FROM building b WHERE b.site_id = ? ORDER BY natural_order(b.code) COLLATE "C", b.code""")
                .param(siteId).query((row, number) -> new Row(row.getString("code"), row.getString("name"),
                        row.getObject("floors", Integer.class), row.getLong("units")))
                .list();
    }

    /** All of the site, in the order in which people count. */
    public List<BuildingRef> refs(long siteId) {
        return jdbc.sql("""
                SELECT id, code, name FROM building WHERE site_id = ? ORDER BY natural_order(code) COLLATE "C", code""")
                .param(siteId).query((row, _) -> new BuildingRef(row.getLong(1), row.getString(2), row.getString(3)))
                .list();
    }
}
