package org.qiantai.outage.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who called about a known outage, and who has been told that it is over. */
@Repository
public class OutageCallRepository {
    private static final String SELECT = """
            SELECT c.id, r.number, coalesce(u.code, r.place, r.no_unit_reason), c.name, c.phone, c.called_at, c.told_at,
                c.told_by, i.number
            FROM outage_call c JOIN outage i ON i.id = c.outage_id JOIN service_request r ON r.id = c.request_id
            LEFT JOIN unit u ON u.id = r.unit_id
            """;

    private final JdbcClient jdbc;

    OutageCallRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * Somebody who called, the phone in full: to be masked before a page shows it.
     *
     * @param requestNumber of the request that was answered at once
     */
    public record Call(long id, String requestNumber, String where, String name, @Nullable String phone,
            Instant calledAt, @Nullable Instant toldAt, @Nullable String toldBy, String outageNumber) {}

    public void insert(long siteId, long outageId, long requestId, String name, @Nullable String phone, Instant at) {
        jdbc.sql("""
                INSERT INTO outage_call (site_id, outage_id, request_id, name, phone, called_at)
                VALUES (?, ?, ?, ?, ?, ?)""").params(siteId, outageId, requestId, name).param(phone)
                .param(Timestamp.from(at)).update();
    }

    /** In the order in which they called, those still to be told first. */
    public List<Call> of(long outageId) {
        return jdbc.sql(SELECT + "WHERE c.outage_id = ? ORDER BY c.told_at IS NOT NULL, c.id").param(outageId)
                .query(OutageCallRepository::call).list();
    }

    /** Of ended outages, those who have not been told, the longest waiting first. */
    public List<Call> untold(long siteId, int most) {
        return jdbc.sql(SELECT + """
                WHERE c.site_id = ? AND c.told_at IS NULL AND i.status = 'ENDED' ORDER BY c.called_at, c.id LIMIT ?""")
                .param(siteId).param(most).query(OutageCallRepository::call).list();
    }

    public int countUntold(long siteId, int upTo) {
        return jdbc.sql("""
                SELECT count(*) FROM (SELECT 1 FROM outage_call c JOIN outage i ON i.id = c.outage_id
                WHERE c.site_id = ? AND c.told_at IS NULL AND i.status = 'ENDED' LIMIT ?) AS waiting""")
                .param(siteId).param(upTo).query(Integer.class).single();
    }

    /** @return the name of who has now been told; empty for somebody told before, or no caller of this outage */
    public Optional<String> tell(long outageId, long callId, Instant at, String by) { return jdbc.sql("""
            UPDATE outage_call SET told_at = ?, told_by = ? WHERE id = ? AND outage_id = ? AND told_at IS NULL
            RETURNING name""").params(Timestamp.from(at), by, callId, outageId).query(String.class).optional(); }

    /** The number of the request that a form has made against an outage. */
    public Optional<String> requestMadeBy(UUID token) { return jdbc.sql("""
            SELECT r.number FROM service_request r JOIN outage_call c ON c.request_id = r.id
            WHERE r.form_token = ?""").param(token).query(String.class).optional(); }

    /** The number of the outage that a request was about. */
    public Optional<String> outageOf(String requestNumber) {
        return jdbc.sql("""
                SELECT i.number FROM service_request r JOIN outage_call c ON c.request_id = r.id
                JOIN outage i ON i.id = c.outage_id WHERE r.number = ?""").param(requestNumber)
                .query(String.class).optional();
    }

    private static Call call(ResultSet rs, int row) throws SQLException {
        var told = rs.getTimestamp(7);
        return new Call(rs.getLong(1), rs.getString(2), rs.getString(3), rs.getString(4), rs.getString(5),
                rs.getTimestamp(6).toInstant(), told == null ? null : told.toInstant(), rs.getString(8),
                rs.getString(9));
    }
}
