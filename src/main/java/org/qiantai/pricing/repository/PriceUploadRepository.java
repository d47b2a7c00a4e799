package org.qiantai.pricing.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code price_upload}. */
@Repository
public class PriceUploadRepository {
    private final JdbcClient jdbc;

    PriceUploadRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param done whether it has been confirmed */
    public record Upload(UUID id, String fileName, byte[] content, boolean done) {}

    /** A form sent twice keeps its file once; what is too old goes. */
    public void keep(UUID id, long siteId, long userId, String fileName, byte[] content, Instant now,
            Instant expiresAt) {
        jdbc.sql("DELETE FROM price_upload WHERE expires_at < ?").param(Timestamp.from(now)).update();
        jdbc.sql("""
                INSERT INTO price_upload (id, site_id, user_id, file_name, content, expires_at)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING""").param(id).param(siteId).param(userId)
                .param(fileName).param(content).param(Timestamp.from(expiresAt)).update();
    }

    /** Only to whom uploaded it, and not for ever. */
    public Optional<Upload> find(UUID id, long siteId, long userId, Instant now) {
        return jdbc.sql("""
                SELECT file_name, content, done_at FROM price_upload
                WHERE id = ? AND site_id = ? AND user_id = ? AND expires_at >= ?""").param(id).param(siteId)
                .param(userId).param(Timestamp.from(now))
                .query((row, _) -> new Upload(id, row.getString(1), row.getBytes(2), row.getTimestamp(3) != null))
                .optional();
    }

    public void done(UUID id, Instant at) {
        jdbc.sql("UPDATE price_upload SET done_at = ? WHERE id = ?").param(Timestamp.from(at)).param(id).update();
    }
}
