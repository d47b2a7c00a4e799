package org.qiantai.repairorder.repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.TechnicianCandidate;
import org.qiantai.staff.StaffMember;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What technicians have in hand, are good at, and have done; one statement for all of a department. */
@Repository
public class TechnicianQuery {
    private static final String OF = """
            SELECT t.id, t.username, t.name,
                ARRAY(SELECT s.category_code FROM technician_speciality s WHERE s.site_id = :site AND s.user_id = t.id
                    ORDER BY s.category_code),
                coalesce(hand.open, 0), coalesce(hand.late, 0), hand.next_from,
                (SELECT count(*) FROM order_assignee a JOIN repair_order o ON o.id = a.order_id
                    WHERE a.user_id = t.id AND a.released_at IS NULL AND a.site_id = :site
                        AND o.category_code = :category AND o.completed_at >= :since)
            FROM unnest(:ids::bigint[], :usernames::text[], :names::text[]) AS t (id, username, name)
            LEFT JOIN LATERAL (
                SELECT count(*) AS open, count(*) FILTER (WHERE o.finish_due < :now) AS late,
                    min(o.appointment_from) FILTER (WHERE o.appointment_until >= :now) AS next_from
                FROM order_assignee a JOIN repair_order o ON o.id = a.order_id
                WHERE a.user_id = t.id AND a.released_at IS NULL AND a.site_id = :site
                    AND o.status IN ('OPEN', 'ASSIGNED', 'ON_SITE', 'QUOTED', 'WORKING')
            ) AS hand ON true""";

    private final JdbcClient jdbc;

    TechnicianQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * @param category of which done work is counted from {@code since} on; null for none
     */
    public List<TechnicianCandidate> of(long siteId, List<StaffMember> people, @Nullable String category, Instant since,
            Instant now) {
        return jdbc.sql(OF).param("site", siteId).param("category", category).param("since", Timestamp.from(since))
                .param("now", Timestamp.from(now))
                .param("ids", people.stream().map(StaffMember::id).toArray(Long[]::new))
                .param("usernames", people.stream().map(StaffMember::username).toArray(String[]::new))
                .param("names", people.stream().map(StaffMember::name).toArray(String[]::new))
                .query((rs, _) -> technician(rs)).list();
    }

    /** Those and no others. */
    public void replaceSpecialities(long siteId, long userId, Collection<String> categories, Actor by, Instant now) {
        String[] codes = categories.toArray(String[]::new);
        jdbc.sql("""
                DELETE FROM technician_speciality WHERE site_id = ? AND user_id = ? AND category_code <> ALL (?)""")
                .param(siteId).param(userId).param(codes).update();
        jdbc.sql("""
                INSERT INTO technician_speciality (site_id, user_id, category_code, said_by, said_at)
                SELECT ?, ?, code, ?, ? FROM unnest(?) AS code ON CONFLICT DO NOTHING""").param(siteId).param(userId)
                .param(by.name()).param(Timestamp.from(now)).param(codes).update();
    }

    private static TechnicianCandidate technician(ResultSet rs) throws SQLException {
        Array specialities = rs.getArray(4);
        Timestamp next = rs.getTimestamp(7);
        return new TechnicianCandidate(rs.getLong(1), rs.getString(2), rs.getString(3),
                List.of((String[]) specialities.getArray()), rs.getInt(5), rs.getInt(6),
                next == null ? null : next.toInstant(), rs.getInt(8));
    }
}
