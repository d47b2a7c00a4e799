package org.qiantai.notification.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.domain.DeliveryStatus;
import org.qiantai.notification.repository.NoticeRepository.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code notice_delivery}: a notice once to each person by e-mail and once to each webhook. */
@Repository
public class DeliveryRepository {
    private static final String INSERT = """
            INSERT INTO notice_delivery (site_id, notice_id, %s, status, due_at)
            SELECT ?, ?, receiver, 'PENDING', ? FROM unnest(?::bigint[]) AS receiver
            ON CONFLICT ON CONSTRAINT notice_delivery_once_key DO NOTHING""";
    /** Another node skips what this one is picking; once picked, it is not due again until the lease has run out. */
    private static final String PICK = """
            UPDATE notice_delivery d SET attempts = d.attempts + 1, tried_at = :now, due_at = :lease
            FROM (SELECT id FROM notice_delivery WHERE status = 'PENDING' AND due_at <= :now
                ORDER BY due_at, id LIMIT :most FOR UPDATE SKIP LOCKED) due
            WHERE d.id = due.id RETURNING d.id, d.notice_id, d.user_id, d.webhook_id, d.attempts""";
    /** Whoever was given up for lost, and picked by another node meanwhile, has no say any more. */
    private static final String SETTLE = """
            UPDATE notice_delivery SET status = ?, due_at = coalesce(?, due_at), error = ?
            WHERE id = ? AND attempts = ? AND status = 'PENDING'""";
    private static final int LONGEST_ERROR = 500;

    private final JdbcClient jdbc;

    DeliveryRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * Picked to be sent now.
     *
     * @param userId whom to mail; null for a webhook's
     * @param webhookId to which webhook; null for a mail
     * @param attempts how often it has been tried, this time included
     */
    public record Picked(long id, long noticeId, @Nullable Long userId, @Nullable Long webhookId, int attempts) {}

    public void mailTo(Collection<Long> users, Written written) { insert("user_id", users, written); }

    public void speakTo(Collection<Long> webhooks, Written written) { insert("webhook_id", webhooks, written); }

    private void insert(String receiver, Collection<Long> receivers, Written written) {
        if (receivers.isEmpty()) return;
        jdbc.sql(INSERT.formatted(receiver)).param(written.notice().siteId()).param(written.id())
                .param(Timestamp.from(written.at())).param(receivers.toArray(Long[]::new)).update();
    }

    /** @param lease until when nobody else picks it */
    public List<Picked> pick(int most, Instant now, Instant lease) {
        return jdbc.sql(PICK).param("most", most).param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .query((row, _) -> new Picked(row.getLong("id"), row.getLong("notice_id"),
                        row.getObject("user_id", Long.class), row.getObject("webhook_id", Long.class),
                        row.getInt("attempts")))
                .list();
    }

    /**
     * Writes down how it went.
     *
     * @param again when to try again; only of one that is still pending
     */
    public void settle(Picked picked, DeliveryStatus status, @Nullable Instant again, @Nullable String error) {
        jdbc.sql(SETTLE).param(status.name()).param(again == null ? null : Timestamp.from(again))
                .param(error == null ? null : error.substring(0, Math.min(error.length(), LONGEST_ERROR)))
                .param(picked.id()).param(picked.attempts()).update();
    }

    /** What was still to be sent to a webhook will not be. */
    public void dropFor(long webhook) {
        jdbc.sql("UPDATE notice_delivery SET status = 'DROPPED' WHERE webhook_id = ? AND status = 'PENDING'")
                .param(webhook).update();
    }
}
