package org.qiantai.estate.repository;

import java.time.ZoneId;
import java.util.List;
import org.qiantai.platform.site.SiteRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sites, small as they are. */
@Repository
public class SiteQuery {
    private final JdbcClient jdbc;

    SiteQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** A site, and whether it is in use. */
    public record Entry(SiteRef site, boolean active) {}

    public List<Entry> all() {
        return jdbc.sql("SELECT id, code, name, time_zone, active FROM site ORDER BY code COLLATE \"C\"")
                .query((row, number) -> new Entry(new SiteRef(row.getLong("id"), row.getString("code"),
                        row.getString("name"), ZoneId.of(row.getString("time_zone"))), row.getBoolean("active")))
                .list();
    }
}
