package org.qiantai.vendor.repository;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.qiantai.vendor.VendorVerdict;
import org.qiantai.vendor.domain.VendorEvaluation;
import org.qiantai.vendor.domain.VendorMarks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hangs on a crew: its listed matters, and its evaluations, which are only ever added. */
@Repository
public class VendorBook {
    private final JdbcClient jdbc;

    VendorBook(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** These matters and no others (R-03-68). */
    public void list(long siteId, long vendorId, Collection<String> categories) {
        jdbc.sql("DELETE FROM vendor_category WHERE vendor_id = ?").param(vendorId).update();
        jdbc.sql("""
                INSERT INTO vendor_category (vendor_id, site_id, category_code)
                SELECT ?, ?, unnest(?::text[])""").param(vendorId).param(siteId)
                .param(categories.toArray(String[]::new)).update();
    }

    /** Sent twice it is kept once. */
    public boolean add(long siteId, long vendorId, UUID token, VendorEvaluation evaluation) {
        VendorMarks marks = evaluation.marks();
        return jdbc.sql("""
                INSERT INTO vendor_evaluation (site_id, vendor_id, form_token, held_on, judged, quality, timeliness,
                    attitude, verdict, text, made_by, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (form_token) DO NOTHING""")
                .params(siteId, vendorId, token, evaluation.heldOn(), evaluation.judged(), marks.quality(),
                        marks.timeliness(), marks.attitude(), evaluation.verdict().name(), evaluation.text(),
                        evaluation.madeBy(), Timestamp.from(evaluation.madeAt()))
                .update() == 1;
    }

    /** The latest first. */
    public List<VendorEvaluation> evaluations(long siteId, long vendorId, int most) {
        return jdbc.sql("""
                SELECT held_on, judged, quality, timeliness, attitude, verdict, text, made_by, made_at
                FROM vendor_evaluation WHERE site_id = ? AND vendor_id = ? ORDER BY held_on DESC, id DESC LIMIT ?""")
                .params(siteId, vendorId, most)
                .query((row, _) -> new VendorEvaluation(row.getDate(1).toLocalDate(), row.getString(2),
                        new VendorMarks(row.getInt(3), row.getInt(4), row.getInt(5)),
                        VendorVerdict.valueOf(row.getString(6)), row.getString(7), row.getString(8),
                        row.getTimestamp(9).toInstant()))
                .list();
    }
}
