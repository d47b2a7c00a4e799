package org.qiantai.estate.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploaded lists between their preview and their confirmation, and what became of them. */
@Repository
public class EstateImportRepository {
    private final JdbcClient jdbc;

    /** How many lines brought something new, changed something, said what is known, were left out. */
    public record Counts(int created, int changed, int unchanged, int refused) {}

    /** {@code done} is null before the confirmation. */
    public record Upload(UUID id, String fileName, byte[] content, Instant expiresAt, @Nullable Counts done) {}

    EstateImportRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** A form sent twice keeps its file once. */
    public void keep(UUID id, long siteId, long userId, String fileName, byte[] content, Instant expiresAt) {
        jdbc.sql("""
                INSERT INTO estate_import (id, site_id, user_id, file_name, content, expires_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""").param(id).param(siteId).param(userId)
                .param(fileName).param(content).param(Timestamp.from(expiresAt)).update();
    }

    /** Only to whom uploaded it. */
    public Optional<Upload> find(UUID id, long siteId, long userId) {
        return jdbc.sql("""
                SELECT file_name, content, expires_at, done_at, created, changed, unchanged, refused FROM estate_import
                WHERE id = ? AND site_id = ? AND user_id = ?""").param(id).param(siteId).param(userId)
                .query((row, number) -> new Upload(id, row.getString("file_name"), row.getBytes("content"),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getTimestamp("done_at") == null
                                ? null
                                : new Counts(row.getInt("created"), row.getInt("changed"), row.getInt("unchanged"),
                                        row.getInt("refused"))))
                .optional();
    }

    public void done(UUID id, Counts counts, Instant at) {
        jdbc.sql("""
                UPDATE estate_import SET done_at = ?, created = ?, changed = ?, unchanged = ?, refused = ?
                WHERE id = ?""").param(Timestamp.from(at)).param(counts.created()).param(counts.changed())
                .param(counts.unchanged()).param(counts.refused()).param(id).update();
    }

    public void dropExpired(Instant now) {
        jdbc.sql("DELETE FROM estate_import WHERE expires_at < ?").param(Timestamp.from(now)).update();
    }
}
