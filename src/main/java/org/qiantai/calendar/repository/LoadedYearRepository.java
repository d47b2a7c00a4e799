package org.qiantai.calendar.repository;

import java.sql.Timestamp;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.calendar.domain.Change;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code calendar_year}. */
@Repository
public class LoadedYearRepository {
    private final JdbcClient jdbc;

    LoadedYearRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    public Set<Integer> all() {
        return jdbc.sql("SELECT year FROM calendar_year").query((row, _) -> row.getInt("year")).list().stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    public void add(int year, Change change) {
        jdbc.sql("INSERT INTO calendar_year (year, loaded_at, loaded_by) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(year).param(Timestamp.from(change.at())).param(change.by()).update();
    }

    /** Whether the present transaction may see what a site has of its own. */
    public boolean sees(long siteId) {
        return jdbc.sql("SELECT coalesce(? = ANY (visible_sites()), false)").param(siteId)
                .query((row, _) -> row.getBoolean(1)).single();
    }
}
