package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.TimerEvent;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.Escalated;
import org.qiantai.deadline.domain.EscalationPlan;
import org.qiantai.deadline.domain.EscalationPlan.Planned;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.deadline.domain.TimerStart;
import org.qiantai.deadline.repository.EscalationRepository;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Component;

/**
 * Looks after one clock: does what its steps ask for, once, and notes when to look again. Of several steps that have
 * passed unseen only the last is told: after a night's downtime nobody wants to read that something was due soon.
 */
@Component
class EscalationRun {
    private final DeadlineTimerRepository clocks;
    private final EscalationRepository escalations;
    private final TimerSchedule times;
    private final EscalationNotices notices;
    private final AwaitedExtensions awaited;
    private final Timeline timeline;

    EscalationRun(DeadlineTimerRepository clocks, EscalationRepository escalations, TimerSchedule times,
            EscalationNotices notices,
            AwaitedExtensions awaited, Timeline timeline) {
        this.clocks = clocks;
        this.escalations = escalations;
        this.times = times;
        this.notices = notices;
        this.awaited = awaited;
        this.timeline = timeline;
    }

    /** In a transaction that holds the clock. */
    void look(TimerRow clock, Instant now) {
        EscalationPlan plan = times.plan(clock);
        Set<EscalationStep> done = escalations.done(clock);
        act(clock, plan.reached(now, done), now);
        clocks.plan(clock.id(), plan.next(now, done).orElse(null));
    }

    /** Writes new clocks of one record, looks after them, and notes when to look again. */
    List<TimerRow> begin(TimedRecord record, List<TimerRow> starting, Instant now) {
        List<TimerStart> begun = insert(record, starting, now);
        begun.forEach(each -> act(each.clock(), each.reached(now), now));
        return begun.stream().map(TimerStart::clock).toList();
    }

    /** The same for clocks that come late to their record: notes what has passed, and tells nobody. */
    void adopt(TimedRecord record, List<TimerRow> starting, Instant now) {
        insert(record, starting, now).forEach(each -> each.reached(now)
                .forEach(step -> escalations.insert(each.clock(), step, Escalated.SUPERSEDED, now)));
    }

    private List<TimerStart> insert(TimedRecord record, List<TimerRow> starting, Instant now) {
        return clocks.insert(record,
                starting.stream().map(clock -> new TimerStart(clock, times.plan(clock))).toList(), now);
    }

    private void act(TimerRow clock, List<Planned> reached, Instant now) {
        for (Planned planned : reached) {
            boolean superseded = planned != reached.getLast();
            Planned step = superseded ? planned : awaited.addressed(clock, planned);
            Escalated outcome = superseded
                    ? Escalated.SUPERSEDED
                    : step.told().isEmpty() ? Escalated.SILENT : Escalated.TOLD;
            if (escalations.insert(clock, step, outcome, now) && outcome == Escalated.TOLD) tell(clock, step);
        }
    }

    /** The record of this clock is judged by its standard from now on: an emergency is told at once (R-03-36..38). */
    void atOnce(TimerRow clock, Instant now) {
        times.atOnce(clock, now).ifPresent(step -> {
            if (escalations.insert(clock, step, Escalated.TOLD, now)) tell(clock, step);
        });
    }

    /** Done, but after the limit, and before anybody looked: the reports must know, nobody else. */
    void endedLate(TimerRow clock, Instant now) {
        escalations.insert(clock, new Planned(EscalationStep.LIMIT, clock.dueAt(), Set.of()), Escalated.ENDED, now);
    }

    private void tell(TimerRow clock, Planned step) {
        notices.tell(clock, step);
        Addressee senior = Collections.max(step.told());
        switch (step.step()) {
            case AT_ONCE -> note(clock, new TimerEvent.EmergencyTold(senior));
            case LIMIT -> note(clock, clock.kind() == TimerKind.CHASE
                    ? new TimerEvent.ToBeChased(clock.dueAt())
                    : new TimerEvent.LimitPassed(clock.kind(), clock.dueAt(), senior));
            case LATER -> note(clock, new TimerEvent.StillOpen(clock.kind(), clock.dueAt(), senior));
            case SOON -> {
            }
        }
    }

    private void note(TimerRow clock, TimerEvent event) {
        timeline.append(NewEntry.ofProgram(clock.record().siteId(), awaited.history(clock), event));
    }
}
