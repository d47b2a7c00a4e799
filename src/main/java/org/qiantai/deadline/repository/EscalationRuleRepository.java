package org.qiantai.deadline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Limit;
import org.qiantai.calendar.SpanUnit;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.Change;
import org.qiantai.deadline.domain.EscalationRule;
import org.qiantai.deadline.domain.EscalationStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escalation_rule}. */
@Repository
public class EscalationRuleRepository {
    private final JdbcClient jdbc;

    EscalationRuleRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those for all standards first, then in the standards' own order. */
    public List<EscalationRule> all() {
        return jdbc
                .sql("""
                        SELECT r.* FROM escalation_rule r LEFT JOIN service_standard s ON s.code = r.standard_code
                        ORDER BY s.sort NULLS FIRST, array_position(ARRAY['AT_ONCE', 'SOON', 'LIMIT', 'LATER'], r.step::text)""")
                .query(EscalationRuleRepository::rule).list();
    }

    private static EscalationRule rule(ResultSet row, int index) throws SQLException {
        @Nullable
        Integer amount = row.getObject("delay_amount", Integer.class);
        @Nullable
        Limit delay = amount == null
                ? null
                : new Limit(amount, SpanUnit.valueOf(row.getString("delay_unit")),
                        CountingClock.valueOf(row.getString("delay_clock")));
        Set<Addressee> told = Arrays.stream((String[]) row.getArray("told").getArray()).map(Addressee::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new EscalationRule(row.getLong("id"), row.getString("standard_code"),
                EscalationStep.valueOf(row.getString("step")), row.getObject("percent_left", Integer.class), delay,
                told, row.getInt("version"));
    }

    public boolean isMadeBy(UUID token) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM escalation_rule WHERE form_token = ?)").param(token)
                .query(Boolean.class).single();
    }

    /** Who changed a rule last. */
    public record Changed(String by, Instant at) {}

    public Optional<Changed> changed(@Nullable String standardCode, EscalationStep step) {
        return jdbc.sql("""
                SELECT changed_by, changed_at FROM escalation_rule
                WHERE standard_code IS NOT DISTINCT FROM ?::text AND step = ?""").param(standardCode)
                .param(step.name())
                .query((rs, _) -> new Changed(rs.getString(1), rs.getTimestamp(2).toInstant())).optional();
    }

    /**
     * Puts the rule in the place of the standard's own, or makes one.
     *
     * @return false when it has another version by now
     */
    public boolean put(EscalationRule rule, Change change) {
        @Nullable
        Limit delay = rule.delay();
        return jdbc.sql("""
                INSERT INTO escalation_rule AS r (standard_code, step, percent_left, delay_amount, delay_unit,
                    delay_clock, told, changed_at, changed_by, form_token)
                VALUES (:standard, :step, :percent, :amount, :unit, :clock, :told, :now, :by, :token)
                ON CONFLICT (standard_code, step) DO UPDATE SET percent_left = excluded.percent_left,
                    delay_amount = excluded.delay_amount, delay_unit = excluded.delay_unit,
                    delay_clock = excluded.delay_clock, told = excluded.told, changed_at = excluded.changed_at,
                    changed_by = excluded.changed_by, form_token = excluded.form_token,
                    version = r.version + 1
                WHERE r.version = :version""").param("standard", rule.standardCode(), Types.VARCHAR)
                .param("step", rule.step().name()).param("percent", rule.percentLeft(), Types.INTEGER)
                .param("amount", delay == null ? null : delay.length(), Types.INTEGER)
                .param("unit", delay == null ? null : delay.lengthUnit().name(), Types.VARCHAR)
                .param("clock", delay == null ? null : delay.clock().name(), Types.VARCHAR)
                .param("told", rule.told().stream().sorted().map(Addressee::name).toArray(String[]::new))
                .param("now", Timestamp.from(change.at())).param("by", change.by()).param("token", change.formToken())
                .param("version", rule.version()).update() > 0;
    }

    /** The standard follows the rule for all again. @return false when it had none of its own */
    public boolean remove(String standardCode, EscalationStep step) {
        return jdbc.sql("DELETE FROM escalation_rule WHERE standard_code = ? AND step = ?").param(standardCode)
                .param(step.name()).update() > 0;
    }
}
