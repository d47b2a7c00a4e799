package org.qiantai.deadline.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Limit;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.Scope;
import org.qiantai.deadline.domain.StandardTerms;
import org.qiantai.deadline.domain.StandardVersion;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code service_standard} and {@code service_standard_version}, whose rows are only ever added. */
@Repository
public class StandardRepository {
    private final JdbcClient jdbc;

    StandardRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** All versions of all standards, in the table's order, the newest of a code first. */
    public List<StandardVersion> versions() { return jdbc.sql("""
            SELECT v.* FROM service_standard_version v JOIN service_standard s USING (code)
            ORDER BY s.sort, s.code, v.number DESC""").query(StandardVersionRow::read).list(); }

    /** The standards that may be chosen for a category. */
    public List<String> active() {
        return jdbc.sql("SELECT code FROM service_standard WHERE active ORDER BY sort, code")
                .query((row, _) -> row.getString("code")).list();
    }

    /** Makes a standard without a version yet, the last in the table's order. False where the code is taken. */
    public boolean add(String code, Change change) {
        return jdbc.sql("""
                INSERT INTO service_standard (code, sort, changed_by, changed_at)
                SELECT ?, max(sort) + 10, ?, ? FROM service_standard ON CONFLICT (code) DO NOTHING""")
                .params(code, change.by(), Timestamp.from(change.at())).update() == 1;
    }

    /** Until the transaction's end nobody else makes a version of it. False when there is no such standard. */
    public boolean lock(String code) {
        return jdbc.sql("SELECT code FROM service_standard WHERE code = ? FOR UPDATE").param(code).query(String.class)
                .optional().isPresent();
    }

    /** The newest version. */
    public Optional<StandardVersion> newest(String code) {
        return jdbc.sql("SELECT * FROM service_standard_version WHERE code = ? ORDER BY number DESC LIMIT 1")
                .param(code).query(StandardVersionRow::read).optional();
    }

    /** The newest versions of the other standards that are switched on. */
    public List<StandardVersion> others(String code) {
        return jdbc
                .sql("""
                        SELECT DISTINCT ON (s.sort, v.code) v.* FROM service_standard_version v JOIN service_standard s USING (code)
                        WHERE s.active AND v.code <> ? ORDER BY s.sort, v.code, v.number DESC""")
                .param(code)
                .query(StandardVersionRow::read).list();
    }

    /** Which standard a form with this token has already made a version of. */
    public Optional<String> madeBy(UUID formToken) {
        return jdbc.sql("SELECT code FROM service_standard_version WHERE form_token = ?").param(formToken)
                .query(String.class).optional();
    }

    public void insert(String code, int number, StandardTerms terms, Instant validFrom, Change change) {
        Scope scope = terms.scope();
        StatementSpec insert = jdbc
                .sql("""
                        INSERT INTO service_standard_version (code, number, name_zh, name_en, applies_to, category_code, severity,
                            public_area, before_move_in, work_family, respond_amount, respond_unit, respond_clock,
                            target_amount, target_unit, target_clock, finish_amount, finish_unit, finish_clock,
                            cap_amount, cap_unit, cap_clock, extension_needs_owner, source_rule, valid_from, made_by, form_token)
                        VALUES (:code, :number, :nameZh, :nameEn, :appliesTo, :category, :severity,
                            :publicArea, :beforeMoveIn, :family, :respondAmount, :respondUnit, :respondClock,
                            :targetAmount, :targetUnit, :targetClock, :finishAmount, :finishUnit, :finishClock,
                            :capAmount, :capUnit, :capClock, :needsOwner, :source, :validFrom, :by, :token)""")
                .param("code", code).param("number", number).param("nameZh", terms.nameZh())
                .param("nameEn", terms.nameEn()).param("appliesTo", scope.appliesTo().name())
                .param("category", scope.categoryCode()).param("severity", name(scope.severity()))
                .param("publicArea", scope.publicArea()).param("beforeMoveIn", scope.beforeMoveIn())
                .param("family", name(scope.family())).param("needsOwner", terms.extensionNeedsOwner())
                .param("source", terms.sourceRule()).param("validFrom", Timestamp.from(validFrom))
                .param("by", change.by()).param("token", change.formToken());
        limit(insert, "respond", terms.limits().respond());
        limit(insert, "target", terms.limits().target());
        limit(insert, "finish", terms.limits().finish());
        limit(insert, "cap", terms.limits().cap());
        insert.update();
    }

    private static void limit(StatementSpec insert, String prefix, @Nullable Limit limit) {
        insert.param(prefix + "Amount", limit == null ? null : limit.amount(), java.sql.Types.INTEGER)
                .param(prefix + "Unit", limit == null ? null : name(limit.unit()), java.sql.Types.VARCHAR)
                .param(prefix + "Clock", limit == null ? null : limit.clock().name(), java.sql.Types.VARCHAR);
    }

    private static @Nullable String name(@Nullable Enum<?> value) { return value == null ? null : value.name(); }
}
