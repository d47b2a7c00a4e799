package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.qiantai.deadline.ClockKind;
import org.qiantai.deadline.DueRecords;
import org.qiantai.deadline.domain.ClockEvent;
import org.qiantai.deadline.domain.ClockRow;
import org.qiantai.deadline.repository.RunningClocks;
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
class ClockRecount implements DueRecords {
    private static final Set<ClockKind> COUNTED = EnumSet.of(ClockKind.CHASE, ClockKind.AGREEMENT, ClockKind.DECISION,
            ClockKind.APPROVAL);

    private final RunningClocks clocks;
    private final ClockTimes times;
    private final Escalating escalating;
    private final AwaitedExtensions awaited;
    private final Timeline timeline;
    private final Clock clock;

    ClockRecount(RunningClocks clocks, ClockTimes times, Escalating escalating, AwaitedExtensions awaited,
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
        List<ClockRow> running = clocks.lockRunning(site.id(), COUNTED, after, most);
        running.forEach(row -> recount(row, change));
        return running.isEmpty() ? after : running.getLast().id();
    }

    private void recount(ClockRow row, String change) {
        Instant due = times.recounted(row).truncatedTo(ChronoUnit.MICROS);
        if (row.endsAt(due)) return;
        ClockRow moved = row.moved(row.startedAt(), due);
        clocks.update(moved);
        timeline.append(NewEntry.ofProgram(row.record().siteId(), awaited.history(row),
                new ClockEvent.Recounted(row.kind(), change, row.dueAt(), due)));
        escalating.look(moved, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }
}
