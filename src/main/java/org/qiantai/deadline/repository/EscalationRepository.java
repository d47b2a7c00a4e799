package org.qiantai.deadline.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.Escalated;
import org.qiantai.deadline.domain.EscalationPlan.Planned;
import org.qiantai.deadline.domain.EscalationStep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code escalation}: a row is written once, and only who writes it tells people. */
@Repository
public class EscalationRepository {
    private final JdbcClient jdbc;

    EscalationRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** The steps done for the end that the clock has now. */
    public Set<EscalationStep> done(TimerRow clock) {
        return jdbc.sql("SELECT step FROM escalation WHERE timer_id = ? AND due_at = ?").param(clock.id())
                .param(Timestamp.from(clock.dueAt())).query((rs, _) -> EscalationStep.valueOf(rs.getString(1))).list()
                .stream().collect(Collectors.toSet());
    }

    /** @return false when it stands there already */
    public boolean insert(TimerRow clock, Planned step, Escalated outcome, Instant now) {
        String[] told = outcome == Escalated.TOLD
                ? step.told().stream().sorted().map(Addressee::name).toArray(String[]::new)
                : new String[0];
        return jdbc.sql("""
                INSERT INTO escalation (timer_id, due_at, step, site_id, passed_at, done_at, outcome, told)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""").param(clock.id())
                .param(Timestamp.from(clock.dueAt())).param(step.step().name()).param(clock.record().siteId())
                .param(Timestamp.from(step.at())).param(Timestamp.from(now)).param(outcome.name()).param(told)
                .update() > 0;
    }
}
