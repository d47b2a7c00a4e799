package org.qiantai.estate.repository;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a site's search keys are made from. */
@Repository
public class HouseholdSourceQuery {
    private final JdbcClient jdbc;

    HouseholdSourceQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public record UnitSource(long id, String code) {}

    public record PersonSource(long id, long unitId, String name, boolean current, List<String> phones) {}

    public List<UnitSource> units(long siteId) {
        return jdbc.sql("SELECT id, code FROM unit WHERE site_id = ?").param(siteId)
                .query((row, _) -> new UnitSource(row.getLong(1), row.getString(2))).list();
    }

    public List<PersonSource> people(long siteId, LocalDate today) {
        return jdbc.sql("""
                SELECT o.id, o.unit_id, o.name, o.lives_until IS NULL OR o.lives_until > ?, ARRAY(SELECT p.phone
                    FROM occupant_phone p WHERE p.occupant_id = o.id ORDER BY p.position)
                FROM occupant o WHERE o.site_id = ?""").param(Date.valueOf(today)).param(siteId)
                .query((row, _) -> new PersonSource(row.getLong(1), row.getLong(2), row.getString(3), row.getBoolean(4),
                        List.of((String[]) row.getArray(5).getArray())))
                .list();
    }
}
