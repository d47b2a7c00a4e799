package org.qiantai.worklog.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.NewLogEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code worklog_entry}, which the schema lets nobody change. */
@Repository
public class LogEntryRepository {
    private final JdbcClient jdbc;

    LogEntryRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** An entry as one needs it to put it right. */
    public record Written(long id, EntryType type, Instant happenedAt, String text, String by) {}

    public void insert(NewLogEntry entry) {
        jdbc.sql("""
                INSERT INTO worklog_entry (site_id, type, happened_at, text, about, corrects_id, by_id, by_name,
                    entered_at, form_token) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").param(entry.siteId())
                .param(entry.type().name()).param(Timestamp.from(entry.happenedAt())).param(entry.text())
                .param(entry.about()).param(entry.correctsId()).param(entry.by().id()).param(entry.by().name())
                .param(Timestamp.from(entry.enteredAt())).param(entry.formToken()).update();
    }

    /** When what this form wrote down happened. */
    public Optional<Instant> writtenBy(UUID formToken) {
        return jdbc.sql("SELECT happened_at FROM worklog_entry WHERE form_token = ?").param(formToken)
                .query((rs, _) -> rs.getTimestamp(1).toInstant()).optional();
    }

    public Optional<Written> find(long siteId, long id) {
        return jdbc.sql("""
                SELECT id, type, happened_at, text, by_name FROM worklog_entry WHERE site_id = ? AND id = ?""")
                .param(siteId).param(id).query((rs, _) -> new Written(rs.getLong(1), EntryType.valueOf(rs.getString(2)),
                        rs.getTimestamp(3).toInstant(), rs.getString(4), rs.getString(5)))
                .optional();
    }

    /** Whether the site has a request, an order or a callback of that number. */
    public boolean isRecord(long siteId, String number) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT FROM service_request WHERE number = :number AND site_id = :site)
                    OR EXISTS (SELECT FROM repair_order WHERE number = :number AND site_id = :site)
                    OR EXISTS (SELECT FROM callback WHERE number = :number AND site_id = :site)""")
                .param("number", number).param("site", siteId).query(Boolean.class).single();
    }
}
