package org.qiantai.worklog.repository;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.worklog.domain.DayActs;
import org.qiantai.worklog.domain.EntryType;

/**
 * The SQL of a day's lines. Acts and entries are picked by their times first, as many as are shown, and only those are
 * joined to what they are about: so a busy day's page costs what a quiet one's does.
 */
final class LogSql {
    private static final String EMERGENCY = """
            (t.kind = '%s'
                OR t.subject_kind = 'REQUEST' AND EXISTS (SELECT FROM service_request e
                    WHERE e.id = t.subject_id AND e.emergency)
                OR t.subject_kind = 'ORDER' AND EXISTS (SELECT FROM repair_order e
                    WHERE e.id = t.subject_id AND e.emergency))""".formatted(DayActs.RAISED);

    private static final String ACTS = """
            SELECT t.at, t.id * 2 AS key, t.id AS act, NULL::bigint AS hand_id
            FROM timeline_entry t WHERE t.site_id = :site AND t.at >= :from AND t.at < :until AND t.kind IN (%s)""";

    /** Patrols are written by hand alone. */
    private static final String NO_ACTS = ACTS.formatted("''") + " AND false";

    private static final String ENTRIES = """
            SELECT w.happened_at, w.id * 2 + 1, NULL::bigint, w.id
            FROM worklog_entry w WHERE w.site_id = :site AND w.happened_at >= :from AND w.happened_at < :until""";

    private static final String LINES = """
            SELECT p.at, p.key, p.hand_id, coalesce(w.type, CASE WHEN t.subject_kind = 'HANDOVER' THEN 'HANDOVER'
                    WHEN %s THEN 'OUTAGE' ELSE 'RECEPTION' END) AS type,
                t.kind, t.args, coalesce(w.text, t.note) AS text,
                coalesce(w.about, o.number, c.number, h.about, r.number) AS number,
                coalesce(u.code, r.place, r.no_unit_reason) AS place, left(r.description, 120) AS what,
                coalesce(w.by_name, t.actor_name) AS by_name, t.on_behalf_of, coalesce(w.entered_at, t.at) AS entered_at,
                x.happened_at AS corrects_at,
                EXISTS (SELECT FROM worklog_entry y WHERE y.corrects_id = p.hand_id) AS corrected
            FROM (%s) p
                LEFT JOIN timeline_entry t ON t.id = p.act
                LEFT JOIN worklog_entry w ON w.id = p.hand_id
                LEFT JOIN worklog_entry x ON x.id = w.corrects_id
                LEFT JOIN repair_order o ON t.subject_kind = 'ORDER' AND o.id = t.subject_id
                LEFT JOIN callback c ON t.subject_kind = 'CALLBACK' AND c.id = t.subject_id
                LEFT JOIN shift_handover h ON t.subject_kind = 'HANDOVER' AND h.id = t.subject_id
                LEFT JOIN service_request r ON r.id = CASE t.subject_kind WHEN 'REQUEST' THEN t.subject_id
                    WHEN 'ORDER' THEN o.request_id WHEN 'CALLBACK' THEN c.request_id END
                LEFT JOIN unit u ON u.id = r.unit_id
            """;

    private LogSql() {}

    /** @param after whether {@code :afterTime} and {@code :afterKey} say where to go on */
    static String lines(LogSpan span, boolean after, boolean newestFirst, @Nullable Integer limit) {
        String order = newestFirst ? " DESC" : "";
        String beyond = newestFirst ? "<" : ">";
        String some = limit == null ? "" : " LIMIT " + limit;
        String acts = acts(span) + (after ? " AND (t.at, t.id * 2) " + beyond + " (:afterTime, :afterKey)" : "")
                + " ORDER BY t.at%1$s, t.id%1$s".formatted(order) + some;
        String entries = entries(span)
                + (after ? " AND (w.happened_at, w.id * 2 + 1) " + beyond + " (:afterTime, :afterKey)" : "")
                + " ORDER BY w.happened_at%1$s, w.id%1$s".formatted(order) + some;
        String inOrder = " ORDER BY %s" + order + ", %s" + order;
        String picked = "(" + acts + ") UNION ALL (" + entries + ")" + inOrder.formatted("at", "key") + some;
        return LINES.formatted(EMERGENCY, picked) + inOrder.formatted("p.at", "p.key");
    }

    private static String acts(LogSpan span) {
        EntryType type = span.type();
        if (span.byHand()) return NO_ACTS;
        if (type == null) return acts(DayActs.ALL, "");
        return switch (type) {
            case RECEPTION -> acts(DayActs.RECEPTION, " AND NOT " + EMERGENCY);
            case OUTAGE -> acts(DayActs.ALL, " AND " + EMERGENCY);
            case HANDOVER -> acts(DayActs.HANDOVER, "");
            case PATROL -> NO_ACTS;
        };
    }

    private static String acts(List<String> kinds, String further) {
        return ACTS.formatted(kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "))) + further;
    }

    private static String entries(LogSpan span) {
        EntryType type = span.type();
        return type == null ? ENTRIES : ENTRIES + " AND w.type = '" + type.name() + "'";
    }
}
