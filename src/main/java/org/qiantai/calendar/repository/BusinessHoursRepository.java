package org.qiantai.calendar.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.domain.Change;
import org.qiantai.calendar.domain.HoursEntry;
import org.qiantai.calendar.domain.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The tables {@code business_hours} and {@code site_business_hours}. */
@Repository
public class BusinessHoursRepository {
    private final JdbcClient jdbc;

    BusinessHoursRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** The company's, or what the site has of its own. */
    public HoursEntry of(Owner owner) {
        return sql("SELECT * FROM %s", owner).query(BusinessHoursRepository::read).optional().orElse(HoursEntry.NONE);
    }

    /** Until the transaction's end nobody else changes any calendar: there are few who do. */
    public void lock() {
        jdbc.sql("SELECT version FROM business_hours FOR UPDATE").query(Integer.class).single();
    }

    public boolean madeBy(Owner owner, UUID formToken) {
        return sql("SELECT version FROM %s AND form_token = :token", owner).param("token", formToken)
                .query(Integer.class).optional().isPresent();
    }

    public void put(Owner owner, List<BusinessSpan> spans, Change change) {
        StatementSpec write;
        if (owner.site() == null) {
            write = jdbc.sql("""
                    UPDATE business_hours SET hours = CAST(:hours AS int4multirange), changed_at = :at,
                        changed_by = :by, form_token = :token, version = version + 1""");
        } else {
            write = jdbc.sql("""
                    INSERT INTO site_business_hours (site_id, hours, changed_at, changed_by, form_token)
                    VALUES (:site, CAST(:hours AS int4multirange), :at, :by, :token)
                    ON CONFLICT (site_id) DO UPDATE SET hours = EXCLUDED.hours, changed_at = EXCLUDED.changed_at,
                        changed_by = EXCLUDED.changed_by, form_token = EXCLUDED.form_token,
                        version = site_business_hours.version + 1""").param("site", owner.siteId());
        }
        write.param("hours", Multirange.write(spans)).param("at", Timestamp.from(change.at()))
                .param("by", change.by()).param("token", change.formToken()).update();
    }

    private StatementSpec sql(String sql, Owner owner) {
        return owner.site() == null
                ? jdbc.sql(sql.formatted("business_hours WHERE true"))
                : jdbc.sql(sql.formatted("site_business_hours WHERE site_id = :site")).param("site", owner.siteId());
    }

    private static HoursEntry read(ResultSet row, int number) throws SQLException {
        return new HoursEntry(Multirange.read(row.getString("hours")), CalendarDayRepository.stamp(row));
    }
}
