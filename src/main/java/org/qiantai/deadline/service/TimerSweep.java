package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.qiantai.platform.site.SiteScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks after all clocks that somebody has to look after, batch by batch, in the program's own name. Any number of nodes
 * may do it at once: a row that one has in hand the other passes over, and a step's row can be written once only.
 */
@Service
public class TimerSweep {
    private static final Logger LOG = LoggerFactory.getLogger(TimerSweep.class);
    private static final int A_BATCH = 100;
    /** One that cannot be looked after must not keep the others waiting; it is tried again later. */
    private static final Duration SET_ASIDE = Duration.ofMinutes(5);

    private final DeadlineTimerRepository clocks;
    private final EscalationRun escalating;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TimerSweep(DeadlineTimerRepository clocks, EscalationRun escalating, TransactionTemplate transaction, Clock clock) {
        this.clocks = clocks;
        this.escalating = escalating;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return how many clocks were looked after */
    public int sweep() {
        return SiteScope.asProgram(() -> {
            // As the database keeps it: what lies a few nanoseconds ahead would be found there, and not be due here.
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            int all = 0;
            for (int some = A_BATCH; some == A_BATCH; all += some)
                some = batch(now);
            return all;
        });
    }

    private int batch(Instant now) {
        try {
            return together(now, A_BATCH);
        } catch (RuntimeException e) {
            LOG.warn("A batch of clocks failed; one by one now", e);
            return oneByOne(now);
        }
    }

    private int together(Instant now, int most) {
        return transaction.<Integer>execute(_ -> {
            List<TimerRow> due = clocks.lockDue(now, most);
            due.forEach(row -> escalating.look(row, now));
            return due.size();
        });
    }

    private int oneByOne(Instant now) {
        List<TimerRow> due = transaction.execute(_ -> clocks.lockDue(now, A_BATCH));
        due.forEach(row -> {
            try {
                transaction.executeWithoutResult(_ -> clocks.lock(row.record().subject()).stream()
                        .filter(known -> known.id() == row.id() && known.isRunning())
                        .forEach(known -> escalating.look(known, now)));
            } catch (RuntimeException e) {
                LOG.error("Clock {} of {} cannot be looked after", row.kind(), row.record().number(), e);
                transaction.executeWithoutResult(_ -> clocks.plan(row.id(), now.plus(SET_ASIDE)));
            }
        });
        return due.size();
    }
}
