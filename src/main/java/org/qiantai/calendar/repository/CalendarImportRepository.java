package org.qiantai.calendar.repository;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code calendar_import}. */
@Repository
public class CalendarImportRepository {
    private final JdbcClient jdbc;

    CalendarImportRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * What was uploaded or pasted.
     *
     * @param year as typed beside it
     * @param done whether it has been confirmed
     */
    public record Kept(String content, @Nullable Integer year, boolean done) {}

    /** A form sent twice keeps its text once; what is too old goes. */
    public void keep(UUID id, long userId, String content, @Nullable Integer year, Instant now, Instant expiresAt) {
        jdbc.sql("DELETE FROM calendar_import WHERE expires_at < ?").param(Timestamp.from(now)).update();
        jdbc.sql("""
                INSERT INTO calendar_import (id, user_id, content, year, expires_at)
                VALUES (:id, :user, :content, :year, :expires) ON CONFLICT (id) DO NOTHING""").param("id", id)
                .param("user", userId).param("content", content).param("year", year, Types.INTEGER)
                .param("expires", Timestamp.from(expiresAt)).update();
    }

    /** Only to whom uploaded it. */
    public Optional<Kept> find(UUID id, long userId, Instant now) {
        return jdbc.sql("""
                SELECT content, year, done_at FROM calendar_import
                WHERE id = ? AND user_id = ? AND expires_at >= ?""").param(id).param(userId)
                .param(Timestamp.from(now)).query((row, _) -> new Kept(row.getString("content"),
                        row.getObject("year", Integer.class), row.getTimestamp("done_at") != null))
                .optional();
    }

    public void done(UUID id, Instant at) {
        jdbc.sql("UPDATE calendar_import SET done_at = ? WHERE id = ?").param(Timestamp.from(at)).param(id).update();
    }
}
