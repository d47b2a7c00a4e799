package org.qiantai.demo.desk;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.qiantai.platform.site.SiteRef;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's contracted contractorFixtures: judged by the centre, one of them with an order in its hands. */
final class ContractorFixtures {
    private static final String BY_CENTRE = "唐海涛";

    private final JdbcClient jdbc;

    ContractorFixtures(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param cells name, contact, phone, codes of its matters, note */
    void enter(SiteRef site, String[] cells, Instant now) {
        jdbc.sql("""
                WITH crew AS (INSERT INTO contractor (id, site_id, form_token, name, contact, phone, note, version)
                    VALUES (nextval('contractor_seq'), :site, :token, :name, :contact, :phone, :note, 0)
                    RETURNING id, site_id, name)
                INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_name, kind, args)
                SELECT site_id, 'CONTRACTOR', id, :at, :by, 'contractor.event.added', ARRAY['=' || name] FROM crew""")
                .param("site", site.id()).param("token", UUID.randomUUID()).param("name", cells[0])
                .param("contact", cells[1]).param("phone", cells[2]).param("note", cells[4])
                .param("at", Timestamp.from(now.minus(Duration.ofDays(400)))).param("by", BY_CENTRE).update();
        jdbc.sql("""
                INSERT INTO contractor_category (contractor_id, site_id, category_code)
                SELECT id, site_id, unnest(string_to_array(:codes, ' ')) FROM contractor
                WHERE site_id = :site AND name = :name""").param("codes", cells[3]).param("site", site.id())
                .param("name", cells[0]).update();
    }

    /** @param cells the crew's name, days ago, what is judged, three marks, the verdict, the remarks */
    void judge(SiteRef site, String[] cells, Instant now) {
        ZoneId zone = site.zone();
        Instant at = now.minus(Duration.ofDays(Long.parseLong(cells[1])));
        jdbc.sql(
                """
                        WITH judged AS (INSERT INTO contractor_evaluation (site_id, contractor_id, form_token, held_on, judged, quality,
                                timeliness, attitude, verdict, text, made_by, made_at)
                            SELECT site_id, id, :token, :day, :judged, :quality, :timeliness, :attitude, :verdict, :text, :by, :at
                            FROM contractor WHERE site_id = :site AND name = :name RETURNING site_id, contractor_id, text, verdict)
                        INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_name, kind, args, note)
                        SELECT site_id, 'CONTRACTOR', contractor_id, :at, :by, 'contractor.event.evaluated',
                            ARRAY['#contractor.verdict.' || verdict], text FROM judged""")
                .param("token", UUID.randomUUID())
                .param("day", Date.valueOf(LocalDate.ofInstant(at, zone))).param("judged", cells[2])
                .param("quality", Integer.parseInt(cells[3])).param("timeliness", Integer.parseInt(cells[4]))
                .param("attitude", Integer.parseInt(cells[5])).param("verdict", cells[6]).param("text", cells[7])
                .param("by", BY_CENTRE).param("at", Timestamp.from(at)).param("site", site.id())
                .param("name", cells[0]).update();
    }

    /** Gives the crew an assigned order, if possible one of its own matters that nobody has left for: else by written notice. */
    void give(SiteRef site, String[] cells, Instant now) {
        jdbc.sql(
                """
                        WITH chosen AS (SELECT o.id, o.site_id, o.department_code, v.id AS contractor_id, v.name,
                                CASE WHEN c.contractor_id IS NULL THEN :notice END AS notice
                            FROM repair_order o JOIN contractor v ON v.site_id = o.site_id AND v.name = :name
                            LEFT JOIN contractor_category c ON c.contractor_id = v.id AND c.category_code = o.category_code
                            WHERE o.site_id = :site AND o.status = 'ASSIGNED'
                            ORDER BY o.emergency, o.left_at IS NOT NULL, o.department_code <> 'ENGINEERING',
                                c.contractor_id IS NULL, o.dispatched_at DESC LIMIT 1),
                        before AS (UPDATE order_assignee a SET released_at = :at FROM chosen
                            WHERE a.order_id = chosen.id AND a.released_at IS NULL),
                        given AS (INSERT INTO order_assignee (id, site_id, order_id, name, assigned_at, contractor_id, contractor_notice)
                            SELECT nextval('order_assignee_seq'), site_id, id, name, :at, contractor_id, notice FROM chosen)
                        INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_id, actor_name, kind, args)
                        SELECT chosen.site_id, 'ORDER', chosen.id, :at, u.id, u.name,
                            CASE WHEN notice IS NULL THEN 'order.event.givenToContractor' ELSE 'order.event.givenToContractorByNotice' END,
                            array_remove(ARRAY['=' || chosen.name, '=' || notice], NULL)
                        FROM chosen JOIN LATERAL (SELECT u.id, u.name FROM app_user u JOIN user_role r ON r.user_id = u.id
                            JOIN user_site s ON s.user_id = u.id
                            WHERE r.role = 'SUPERVISOR' AND s.site_id = chosen.site_id
                            ORDER BY u.department_code = chosen.department_code DESC, u.id LIMIT 1) u ON true""")
                .param("name", cells[0])
                .param("notice", cells[1]).param("site", site.id()).param("at", Timestamp.from(now)).update();
    }
}
