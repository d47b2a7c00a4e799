package org.qiantai.calendar.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.DayEntry;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.domain.Stamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code calendar_day} and {@code site_calendar_day}. */
@Repository
public class CalendarDayRepository {
    private final JdbcClient jdbc;

    CalendarDayRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** All that was ever entered, in the order of the days; a day taken back to the usual among it. */
    public List<DayEntry> all(Owner owner) {
        return sql("SELECT * FROM %s ORDER BY day", owner).query(CalendarDayRepository::read).list();
    }

    public Optional<DayEntry> find(Owner owner, LocalDate date) {
        return sql("SELECT * FROM %s AND day = :day", owner).param("day", date).query(CalendarDayRepository::read)
                .optional();
    }

    /** Which day a form with this token has already changed. */
    public Optional<LocalDate> madeBy(Owner owner, UUID formToken) {
        return sql("SELECT day FROM %s AND form_token = :token", owner).param("token", formToken)
                .query((row, _) -> row.getObject("day", LocalDate.class)).optional();
    }

    /** Says something about a day, whether or not something was said before. */
    public void put(Owner owner, LocalDate date, DayTerms terms, Change change) {
        String sql = """
                INSERT INTO %s day, kind, name_zh, name_en, hours, changed_at, changed_by, form_token)
                VALUES (%s :day, :kind, :nameZh, :nameEn, CAST(:hours AS int4multirange), :at, :by, :token)
                ON CONFLICT (%s day) DO UPDATE SET kind = EXCLUDED.kind, name_zh = EXCLUDED.name_zh,
                    name_en = EXCLUDED.name_en, hours = EXCLUDED.hours, changed_at = EXCLUDED.changed_at,
                    changed_by = EXCLUDED.changed_by, form_token = EXCLUDED.form_token, version = %s.version + 1""";
        boolean company = owner.site() == null;
        StatementSpec insert = jdbc.sql(company
                ? sql.formatted("calendar_day (", "", "", "calendar_day")
                : sql.formatted("site_calendar_day (site_id,", ":site,", "site_id,", "site_calendar_day"));
        if (!company) insert.param("site", owner.siteId());
        insert.param("day", date).param("kind", terms.rule().name()).param("nameZh", terms.nameZh())
                .param("nameEn", terms.nameEn()).param("hours", Multirange.write(terms.hours()))
                .param("at", Timestamp.from(change.at())).param("by", change.by()).param("token", change.formToken())
                .update();
    }

    private StatementSpec sql(String sql, Owner owner) {
        return owner.site() == null
                ? jdbc.sql(sql.formatted("calendar_day WHERE true"))
                : jdbc.sql(sql.formatted("site_calendar_day WHERE site_id = :site")).param("site", owner.siteId());
    }

    private static DayEntry read(ResultSet row, int number) throws SQLException {
        return new DayEntry(row.getObject("day", LocalDate.class),
                new DayTerms(DayRule.valueOf(row.getString("kind")), row.getString("name_zh"),
                        row.getString("name_en"), Multirange.read(row.getString("hours"))),
                stamp(row));
    }

    static Stamp stamp(ResultSet row) throws SQLException {
        return new Stamp(row.getString("changed_by"), row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"));
    }
}
