package org.qiantai.notification.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.NoticeKind;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Deliveries that were refused too often. */
@Repository
public class DeadLetterRepository {
    private static final String REVIVE = """
            UPDATE notice_delivery SET status = 'PENDING', attempts = 0, due_at = ?, error = NULL
            WHERE site_id = ? AND status = 'DEAD'""";

    private final JdbcClient jdbc;

    DeadLetterRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param receiver the name of the person or of the webhook */
    public record Row(long id, NoticeKind kind, Message title, String href, String receiver, boolean webhook,
            int attempts,
            Instant triedAt, @Nullable String error) {}

    /** The latest first. */
    public List<Row> ofSite(long site, Optional<Key> after, int most) {
        SqlFilter filter = new SqlFilter().and("d.site_id = :site", "site", site).and("d.status = 'DEAD'")
                .after(after, "d.tried_at", "d.id", Order.NEWEST_FIRST);
        return jdbc.sql("""
                SELECT d.id, n.kind, n.title, n.title_arguments, n.href, coalesce(u.name, w.name) AS receiver,
                    d.webhook_id IS NOT NULL AS webhook, d.attempts, d.tried_at, d.error
                FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                    LEFT JOIN app_user u ON u.id = d.user_id LEFT JOIN webhook w ON w.id = d.webhook_id
                WHERE %s ORDER BY d.tried_at DESC, d.id DESC LIMIT %d""".formatted(filter.sql(), most))
                .params(filter.parameters())
                .query((row, _) -> new Row(row.getLong("id"), NoticeKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(NoticeRepository.message(row, "title")), row.getString("href"),
                        row.getString("receiver"), row.getBoolean("webhook"), row.getInt("attempts"),
                        row.getTimestamp("tried_at").toInstant(), row.getString("error")))
                .list();
    }

    /** Sends one anew, from its first attempt on. False when the site has no such dead letter. */
    public boolean revive(long site, long id, Instant now) {
        return jdbc.sql(REVIVE + " AND id = ?").param(Timestamp.from(now)).param(site).param(id).update() > 0;
    }

    /** Sends all of the site anew. */
    public void reviveAll(long site, Instant now) {
        jdbc.sql(REVIVE).param(Timestamp.from(now)).param(site).update();
    }
}
