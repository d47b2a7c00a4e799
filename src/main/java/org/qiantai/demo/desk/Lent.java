package org.qiantai.demo.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.qiantai.platform.site.SiteRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's things lent out: some are back, one is overdue. */
final class Lent {
    private final JdbcClient jdbc;

    Lent(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param cells thing, department, room, minutes to lending, due, return (may be empty), by whom, condition, note */
    void enter(SiteRef site, String[] cells, Instant now) {
        boolean back = !cells[5].isEmpty();
        Timestamp lent = Timestamp.from(DeskBooks.shifted(now, cells[3]));
        Timestamp due = Timestamp.from(DeskBooks.shifted(now, cells[4]));
        jdbc.sql(
                """
                        INSERT INTO item_loan (id, site_id, form_token, item, department_code, unit_id, borrower, phone, lent_at,
                            lent_by, due_at, returned_at, received_by, condition, return_note, version)
                        SELECT nextval('item_loan_seq'), u.site_id, :token, :item, :department, u.id, o.name,
                            (SELECT p.phone FROM occupant_phone p WHERE p.occupant_id = o.id ORDER BY p.position LIMIT 1),
                            :lent, :by, :due, :returned, :receiver, :condition, nullif(:note, ''), 0
                        FROM unit u JOIN occupant o ON o.unit_id = u.id AND o.lives_until IS NULL
                        WHERE u.site_id = :site AND u.code = :room ORDER BY o.id LIMIT 1 RETURNING id""")
                .param("token", UUID.randomUUID()).param("item", cells[0]).param("department", cells[1])
                .param("room", cells[2]).param("lent", lent).param("by", cells[6]).param("due", due)
                .param("returned", back ? Timestamp.from(DeskBooks.shifted(now, cells[5])) : null)
                .param("receiver", back ? cells[6] : null).param("condition", back ? cells[7] : null)
                .param("note", cells.length > 8 ? cells[8] : "").param("site", site.id()).query(Long.class).optional()
                .ifPresent(id -> tell(id, due, back));
    }

    private void tell(long id, Timestamp due, boolean back) {
        jdbc.sql("""
                INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_name, kind, args)
                SELECT site_id, 'LOAN', id, lent_at, lent_by, 'loan.event.lent', ARRAY['=' || item, '=' || borrower, ?]
                FROM item_loan WHERE id = ?""").param("@" + due.toInstant()).param(id).update();
        if (back)
            jdbc.sql("""
                    INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_name, kind, args, note)
                    SELECT site_id, 'LOAN', id, returned_at, received_by, 'loan.event.returned',
                        ARRAY['#loan.condition.' || condition], return_note FROM item_loan WHERE id = ?""").param(id)
                    .update();
    }
}
