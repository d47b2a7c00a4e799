package org.qiantai.worklog.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.worklog.domain.ClosingFigure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The checks before closing, and who ticked them. */
@Repository
public class ClosingTickRepository {
    private static final int COUNTED_TO = 1_000;

    private final JdbcClient jdbc;

    ClosingTickRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those in use, and those that were ticked that day though no longer in use. */
    public List<ClosingRow> of(long siteId, LocalDate day) {
        return jdbc
                .sql("""
                        SELECT c.code, c.name_zh, c.name_en, c.figure, t.by_name, t.at, t.figure
                        FROM closing_checklist_item c LEFT JOIN closing_tick t ON t.check_code = c.code AND t.site_id = ? AND t.day = ?
                        WHERE c.active OR t.at IS NOT NULL ORDER BY c.sort, c.code""")
                .param(siteId).param(day)
                .query(ClosingTickRepository::row).list();
    }

    /** @return whether it was ticked now; not where it had been before */
    public boolean tick(long siteId, LocalDate day, String code, Actor by, Instant now, @Nullable Integer figure,
            UUID formToken) {
        return jdbc.sql("""
                INSERT INTO closing_tick (site_id, day, check_code, by_id, by_name, at, figure, form_token)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""").param(siteId).param(day).param(code)
                .param(by.id()).param(by.name()).param(Timestamp.from(now)).param(figure).param(formToken)
                .update() > 0;
    }

    public boolean isTickedBy(UUID formToken) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM closing_tick WHERE form_token = ?)").param(formToken)
                .query(Boolean.class).single();
    }

    /**
     * What there is to see to.
     *
     * @param opened when the day began, {@code closes} when its desk closes
     */
    public Map<ClosingFigure, Integer> figures(long siteId, Instant opened, Instant closes) {
        Map<ClosingFigure, Integer> figures = new EnumMap<>(ClosingFigure.class);
        jdbc.sql("""
                SELECT 'TO_DISPATCH', count(*) FROM (SELECT FROM service_request WHERE site_id = :site
                    AND status = 'LOGGED' LIMIT :most) a
                UNION ALL SELECT 'SLIPS_OUT', count(*) FROM (SELECT FROM repair_order WHERE site_id = :site
                    AND status IN ('COMPLETED', 'REVIEWED') AND slip_due_at <= :closes LIMIT :most) b
                UNION ALL SELECT 'CALLBACKS_DUE', count(*) FROM (SELECT FROM callback WHERE site_id = :site
                    AND status = 'DUE' LIMIT :most) c
                UNION ALL SELECT 'HANDOVERS_WRITTEN', count(*) FROM shift_handover WHERE site_id = :site
                    AND written_at >= :opened""").param("site", siteId).param("most", COUNTED_TO)
                .param("closes", Timestamp.from(closes)).param("opened", Timestamp.from(opened))
                .query((rs, _) -> figures.put(ClosingFigure.valueOf(rs.getString(1)), rs.getInt(2))).list();
        return figures;
    }

    private static ClosingRow row(ResultSet rs, int row) throws SQLException {
        String figure = rs.getString(4);
        Timestamp at = rs.getTimestamp(6);
        return new ClosingRow(rs.getString(1), rs.getString(2), rs.getString(3),
                figure == null ? null : ClosingFigure.valueOf(figure), rs.getString(5),
                at == null ? null : at.toInstant(), rs.getObject(7, Integer.class));
    }
}
