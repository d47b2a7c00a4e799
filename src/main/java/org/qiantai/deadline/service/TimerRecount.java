package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.DueRecords;
import org.qiantai.deadline.domain.TimerEvent;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts the ends of those clocks again that no record knows: a decision, an answer, a call for somebody, a date to be
 * agreed. The others move with their records.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TimerRecount implements DueRecords {
    private static final Set<TimerKind> COUNTED = EnumSet.of(TimerKind.CHASE, TimerKind.AGREEMENT, TimerKind.DECISION,
            TimerKind.APPROVAL);

    private final DeadlineTimerRepository clocks;
    private final TimerSchedule times;
    private final EscalationRun escalating;
    private final AwaitedExtensions awaited;
    private final Timeline timeline;
    private final Clock clock;

    TimerRecount(DeadlineTimerRepository clocks, TimerSchedule times, EscalationRun escalating,
            AwaitedExtensions awaited,
            Timeline timeline, Clock clock) {
        this.clocks = clocks;
        this.times = times;
        this.escalating = escalating;
        this.awaited = awaited;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Override
    public long recount(SiteRef site, String change, long after, int most) {
        List<TimerRow> running = clocks.lockRunning(site.id(), COUNTED, after, most);
        running.forEach(row -> recount(row, change));
        return running.isEmpty() ? after : running.getLast().id();
    }

    private void recount(TimerRow row, String change) {
        Instant due = times.recounted(row).truncatedTo(ChronoUnit.MICROS);
        if (row.endsAt(due)) return;
        TimerRow moved = row.moved(row.startedAt(), due);
        clocks.update(moved);
        timeline.append(NewEntry.ofProgram(row.record().siteId(), awaited.history(row),
                new TimerEvent.DueTimesRecounted(row.kind(), change, row.dueAt(), due)));
        escalating.look(moved, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
