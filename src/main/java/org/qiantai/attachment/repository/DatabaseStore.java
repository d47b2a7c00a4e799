package org.qiantai.attachment.repository;

import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Content in the database: one backup holds all, and row-level security guards it too. */
@Repository
@ConditionalOnProperty(name = "qiantai.attachment.store", havingValue = "database", matchIfMissing = true)
class DatabaseStore implements ContentStore {
    private final JdbcClient jdbc;

    DatabaseStore(JdbcClient jdbc) { this.jdbc = jdbc; }

    @Override
    public void put(long siteId, UUID key, Variant variant, String mediaType, byte[] content) {
        jdbc.sql("INSERT INTO attachment_content (site_id, key, variant, content) VALUES (?, ?, ?, ?)").param(siteId)
                .param(key).param(variant.name()).param(content).update();
    }

    @Override
    public Optional<byte[]> get(long siteId, UUID key, Variant variant) {
        return jdbc.sql("SELECT content FROM attachment_content WHERE site_id = ? AND key = ? AND variant = ?")
                .param(siteId).param(key).param(variant.name()).query((rs, _) -> rs.getBytes(1)).optional();
    }

    @Override
    public void delete(long siteId, UUID key) {
        jdbc.sql("DELETE FROM attachment_content WHERE site_id = ? AND key = ?").param(siteId).param(key).update();
    }
}
