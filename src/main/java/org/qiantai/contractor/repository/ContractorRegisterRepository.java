package org.qiantai.contractor.repository;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qiantai.contractor.ContractorVerdict;
import org.qiantai.contractor.domain.ContractorEvaluation;
import org.qiantai.contractor.domain.ContractorMarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a crew: its listed matters, and its evaluations, which are only ever added. */
@Repository
public class ContractorRegisterRepository {
    private final JdbcClient jdbc;

    ContractorRegisterRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** These matters and no others (R-03-68). */
    public void list(long siteId, long contractorId, Collection<String> categories) {
        jdbc.sql("DELETE FROM contractor_category WHERE contractor_id = ?").param(contractorId).update();
        jdbc.sql("""
                INSERT INTO contractor_category (contractor_id, site_id, category_code)
                SELECT ?, ?, unnest(?::text[])""").param(contractorId).param(siteId)
                .param(categories.toArray(String[]::new)).update();
    }

    /** Sent twice it is kept once. */
    public boolean add(long siteId, long contractorId, UUID token, ContractorEvaluation evaluation) {
        ContractorMarks marks = evaluation.marks();
        return jdbc
                .sql("""
                        INSERT INTO contractor_evaluation (site_id, contractor_id, form_token, held_on, judged, quality, timeliness,
                            attitude, verdict, text, made_by, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (form_token) DO NOTHING""")
                .params(siteId, contractorId, token, evaluation.heldOn(), evaluation.judged(), marks.quality(),
                        marks.timeliness(), marks.attitude(), evaluation.verdict().name(), evaluation.text(),
                        evaluation.madeBy(), Timestamp.from(evaluation.madeAt()))
                .update() == 1;
    }

    /** The latest first. */
    public List<ContractorEvaluation> evaluations(long siteId, long contractorId, int most) {
        return jdbc
                .sql("""
                        SELECT held_on, judged, quality, timeliness, attitude, verdict, text, made_by, made_at
                        FROM contractor_evaluation WHERE site_id = ? AND contractor_id = ? ORDER BY held_on DESC, id DESC LIMIT ?""")
                .params(siteId, contractorId, most)
                .query((row, _) -> new ContractorEvaluation(row.getDate(1).toLocalDate(), row.getString(2),
                        new ContractorMarks(row.getInt(3), row.getInt(4), row.getInt(5)),
                        ContractorVerdict.valueOf(row.getString(6)), row.getString(7), row.getString(8),
                        row.getTimestamp(9).toInstant()))
                .list();
    }
}
