package org.qiantai.deadline.service;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CalendarChanged;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.qiantai.platform.site.SiteScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Other working days or other rules: when a clock comes to a step is reckoned again, by the next sweep. */
@Component
class TimerReplanning {
    private final DeadlineTimerRepository clocks;
    private final Clock clock;
    private final TransactionTemplate afterwards;

    TimerReplanning(DeadlineTimerRepository clocks, Clock clock, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.clock = clock;
        this.afterwards = new TransactionTemplate(transactions);
        afterwards.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What was changed may concern sites that whoever changed it does not see. */
    @TransactionalEventListener
    void calendarChanged(CalendarChanged event) { planAnew(event.siteId()); }

    @TransactionalEventListener
    void rulesChanged(RulesChanged event) { planAnew(null); }

    private void planAnew(@Nullable Long siteId) {
        SiteScope.asProgram(() -> afterwards.executeWithoutResult(_ -> clocks.planAnew(siteId, clock.instant())));
    }

    /** The administrator has changed who is told of what. */
    record RulesChanged() {}
}
