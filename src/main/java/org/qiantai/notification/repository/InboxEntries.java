package org.qiantai.notification.repository;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.qiantai.notification.repository.Notices.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code inbox_entry}: each notice once a person. */
@Repository
public class InboxEntries {
    private final JdbcClient jdbc;

    InboxEntries(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Puts the notice into inboxes that do not have it yet, and says whose those were. */
    public List<Long> insert(Written written, Collection<Long> users) {
        return jdbc.sql("""
                INSERT INTO inbox_entry (notice_id, user_id, site_id, at)
                SELECT ?, user_id, ?, ? FROM unnest(?::bigint[]) AS user_id
                ON CONFLICT ON CONSTRAINT inbox_entry_pkey DO NOTHING RETURNING user_id""").param(written.id())
                .param(written.notice().siteId()).param(Timestamp.from(written.at()))
                .param(users.toArray(Long[]::new)).query(Long.class).list();
    }
}
