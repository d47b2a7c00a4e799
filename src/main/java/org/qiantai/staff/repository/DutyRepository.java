package org.qiantai.staff.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.staff.domain.DutyPeriod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code duty}. */
@Repository
public class DutyRepository {
    private static final String DUTY = """
            SELECT d.id, d.department_code, d.user_id, u.name, d.duty_from, d.duty_until
            FROM duty d JOIN app_user u ON u.id = d.user_id
            WHERE\s""";

    private final JdbcClient jdbc;

    DutyRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those of a department that touch the period, in their order. */
    public List<DutyRow> within(long siteId, String department, DutyPeriod period) {
        return jdbc.sql(DUTY + """
                d.site_id = ? AND d.department_code = ? AND d.duty_from < ? AND d.duty_until > ?
                ORDER BY d.duty_from, d.id""").param(siteId).param(department)
                .param(Timestamp.from(period.until())).param(Timestamp.from(period.from())).query(DutyRepository::row)
                .list();
    }

    /** The users on duty then who still work here, whoever began first standing first. */
    public List<Long> at(long siteId, String department, Instant at) {
        return jdbc.sql("""
                SELECT d.user_id FROM duty d JOIN app_user u ON u.id = d.user_id
                WHERE d.site_id = ? AND d.department_code = ? AND d.duty_from <= ? AND d.duty_until > ? AND u.enabled
                    AND EXISTS (SELECT FROM user_site s WHERE s.user_id = u.id AND s.site_id = d.site_id)
                ORDER BY d.duty_from, d.id""").param(siteId).param(department).param(Timestamp.from(at))
                .param(Timestamp.from(at)).query((rs, _) -> rs.getLong(1)).list();
    }

    public Optional<DutyRow> find(long siteId, long id) {
        return jdbc.sql(DUTY + "d.site_id = ? AND d.id = ?").param(siteId).param(id).query(DutyRepository::row)
                .optional();
    }

    public boolean isMadeBy(UUID token) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM duty WHERE form_token = ?)").param(token).query(Boolean.class)
                .single();
    }

    /** The first duty of the person, anywhere, that the period overlaps. Nobody else enters one meanwhile. */
    public Optional<DutyRow> overlapping(long userId, DutyPeriod period) {
        jdbc.sql("SELECT id FROM app_user WHERE id = ? FOR UPDATE").param(userId).query(Long.class).optional();
        return jdbc.sql(DUTY + "d.user_id = ? AND d.duty_from < ? AND d.duty_until > ? ORDER BY d.duty_from LIMIT 1")
                .param(userId).param(Timestamp.from(period.until())).param(Timestamp.from(period.from()))
                .query(DutyRepository::row).optional();
    }

    public void insert(long siteId, String department, long userId, DutyPeriod period, long by, Instant now,
            UUID token) {
        jdbc.sql("""
                INSERT INTO duty (site_id, department_code, user_id, duty_from, duty_until, entered_by, entered_at,
                    form_token)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""").param(siteId).param(department).param(userId)
                .param(Timestamp.from(period.from())).param(Timestamp.from(period.until())).param(by)
                .param(Timestamp.from(now)).param(token).update();
    }

    public void delete(long id) { jdbc.sql("DELETE FROM duty WHERE id = ?").param(id).update(); }

    private static DutyRow row(ResultSet rs, int row) throws SQLException {
        return new DutyRow(rs.getLong(1), rs.getString(2), rs.getLong(3), rs.getString(4),
                rs.getTimestamp(5).toInstant(), rs.getTimestamp(6).toInstant());
    }
}
