package org.qiantai.notification.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.repository.NoticeRepository.Written;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code inbox_entry}: each notice once a person. */
@Repository
public class InboxEntryRepository {
    /** By which the nodes hear whose inbox has changed. */
    private static final String CHANNEL = "qiantai_inbox";

    /** Ids a signal, so that it stays below PostgreSQL's 8,000 bytes. */
    private static final int SIGNALLED = 400;

    private final JdbcClient jdbc;

    InboxEntryRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** A notice as it stands in somebody's inbox. */
    public record Row(long notice, long siteId, NoticeKind kind, Message title, @Nullable Message text, String href,
            Instant at, boolean read) {}

    /** Puts the notice into inboxes that do not have it yet; every node hears, with the commit, whose those were. */
    public void insert(Written written, Collection<Long> users) {
        jdbc.sql("""
                WITH put AS (INSERT INTO inbox_entry (notice_id, user_id, site_id, at)
                    SELECT ?, user_id, ?, ? FROM unnest(?::bigint[]) AS user_id
                    ON CONFLICT ON CONSTRAINT inbox_entry_pkey DO NOTHING RETURNING user_id),
                part AS (SELECT user_id, row_number() OVER () / %d AS number FROM put)
                SELECT pg_notify(?, string_agg(user_id::text, ',')) FROM part GROUP BY number"""
                .formatted(SIGNALLED)).param(written.id()).param(written.notice().siteId())
                .param(Timestamp.from(written.at())).param(users.toArray(Long[]::new)).param(CHANNEL)
                .query((_, _) -> true).list();
    }

    /** Tells every node, with this transaction's commit, that the person's inbox has changed. */
    public void signal(long user) {
        jdbc.sql("SELECT pg_notify(?, ?)").param(CHANNEL).param(String.valueOf(user)).query((_, _) -> true)
                .list();
    }

    /** One stretch of the read ones or of the unread ones, the latest first. */
    public List<Row> of(long user, boolean read, Optional<Key> after, int most) {
        SqlFilter filter = new SqlFilter().and("e.user_id = :user", "user", user)
                .and(read ? "e.read_at IS NOT NULL" : "e.read_at IS NULL")
                .after(after, "e.at", "e.notice_id", Order.NEWEST_FIRST);
        return jdbc
                .sql("""
                        SELECT e.notice_id, e.site_id, n.kind, n.title, n.title_arguments, n.text, n.text_arguments, n.href, e.at,
                            e.read_at IS NOT NULL AS read
                        FROM inbox_entry e JOIN notice n ON n.id = e.notice_id
                        WHERE %s ORDER BY e.at DESC, e.notice_id DESC LIMIT %d"""
                        .formatted(filter.sql(), most))
                .params(filter.parameters())
                .query((row, _) -> new Row(row.getLong("notice_id"), row.getLong("site_id"),
                        NoticeKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(NoticeRepository.message(row, "title")),
                        NoticeRepository.message(row, "text"),
                        row.getString("href"), row.getTimestamp("at").toInstant(), row.getBoolean("read")))
                .list();
    }

    /** How many are unread; counting stops at {@code most}. */
    public int unread(long user, int most) {
        return jdbc
                .sql("""
                        SELECT count(*) FROM (SELECT FROM inbox_entry WHERE user_id = ? AND read_at IS NULL LIMIT ?) AS counted""")
                .param(user).param(most).query(Integer.class).single();
    }

    /** Where the notice leads; empty when it is not in that inbox. */
    public Optional<String> href(long user, long notice) { return jdbc.sql("""
            SELECT n.href FROM inbox_entry e JOIN notice n ON n.id = e.notice_id
            WHERE e.user_id = ? AND e.notice_id = ?""").param(user).param(notice).query(String.class).optional(); }

    /** Marks one as read; the time it was first read stays. */
    public void read(long user, long notice, Instant now) {
        jdbc.sql("UPDATE inbox_entry SET read_at = ? WHERE user_id = ? AND notice_id = ? AND read_at IS NULL")
                .param(Timestamp.from(now)).param(user).param(notice).update();
    }

    /** Marks all as read that were there at that time: what came later has not been seen yet. */
    public void readAll(long user, Instant until, Instant now) {
        jdbc.sql("UPDATE inbox_entry SET read_at = ? WHERE user_id = ? AND at <= ? AND read_at IS NULL")
                .param(Timestamp.from(now)).param(user).param(Timestamp.from(until)).update();
    }
}
