package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.Timers;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts, moves and ends clocks as the records change; their first look is the escalation's. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class TimerService implements Timers {
    private final DeadlineTimerRepository clocks;
    private final TimerSchedule times;
    private final EscalationRun escalating;
    private final Clock clock;

    TimerService(DeadlineTimerRepository clocks, TimerSchedule times, EscalationRun escalating, Clock clock) {
        this.clocks = clocks;
        this.times = times;
        this.escalating = escalating;
        this.clock = clock;
    }

    @Override
    public void keep(TimedRecord record, Collection<TimerSetting> running) {
        keep(record, running, clocks.lock(record.subject()));
    }

    @Override
    public void begin(TimedRecord record, Collection<TimerSetting> running) { keep(record, running, List.of()); }

    private void keep(TimedRecord record, Collection<TimerSetting> running, List<TimerRow> known) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<TimerKind, TimerRow> left = new EnumMap<>(TimerKind.class);
        known.stream().filter(TimerRow::isRunning).forEach(row -> left.put(row.kind(), row));
        Map<TimerKind, TimerRow> changed = new EnumMap<>(TimerKind.class);
        List<TimerRow> starting = new ArrayList<>();
        List<TimerSetting> existing = running.stream().filter(setting -> exists(setting, record)).toList();
        for (TimerSetting setting : existing) {
            TimerRow row = left.remove(setting.kind());
            if (row == null)
                // A later clock begins now: from the record's beginning, it would begin nearly over.
                starting.add(begun(record, setting, known.isEmpty() ? setting.from() : null, now));
            else
                follow(record, setting, row, now).ifPresent(moved -> changed.put(moved.kind(), moved));
        }
        escalating.begin(record, starting, now).forEach(begun -> changed.put(begun.kind(), begun));
        left.values().forEach(row -> end(row, now));
        boolean judgedSo = known.stream().anyMatch(row -> isRecords(row) && sameStandard(row, record));
        if (!judgedSo)
            existing.stream().flatMap(setting -> Stream.ofNullable(changed.get(setting.kind())))
                    .filter(TimerService::isRecords).findFirst().ifPresent(row -> escalating.atOnce(row, now));
    }

    @Override
    public void adopt(TimedRecord record, Collection<TimerSetting> running) {
        List<TimerRow> known = clocks.lock(record.subject());
        if (!known.isEmpty()) {
            keep(record, running, known);
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        escalating.adopt(record, running.stream().filter(setting -> exists(setting, record))
                .map(setting -> begun(record, setting, setting.from(), now)).toList(), now);
    }

    @Override
    public void restart(Subject subject, TimerKind kind) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        clocks.lock(subject).stream().filter(row -> row.isRunning() && row.kind() == kind).forEach(row -> {
            StandardVersion standard = times.standard(kind, row.record().standardVersionId(), now);
            move(row.of(judgedBy(standard, row.record())), now, times.due(kind, standard, now, row.record().siteId()),
                    now);
        });
    }

    private boolean exists(TimerSetting setting, TimedRecord record) {
        return setting.kind() != TimerKind.AGREEMENT || times.isToBeAgreed(record.standardVersionId());
    }

    /** @return the clock, where it has another end now */
    private Optional<TimerRow> follow(TimedRecord record, TimerSetting setting, TimerRow row, Instant now) {
        StandardVersion standard = times.standard(setting.kind(), record.standardVersionId(), now);
        TimedRecord judged = judgedBy(standard, record);
        boolean other = isRecords(row) && !sameStandard(row, judged);
        boolean moved = setting.due() != null && !row.endsAt(setting.due());
        if (other || moved) {
            Instant from = other ? now : row.startedAt();
            return Optional.of(move(row.of(judged), from, due(judged, setting, standard, from), now));
        }
        if (!row.record().department().equals(record.department())) clocks.update(row.of(judged));
        return Optional.empty();
    }

    /** @param from when it began, null for now */
    private TimerRow begun(TimedRecord record, TimerSetting setting, @Nullable Instant from, Instant now) {
        StandardVersion standard = times.standard(setting.kind(), record.standardVersionId(), now);
        Instant began = (from == null ? now : from).truncatedTo(ChronoUnit.MICROS);
        return new TimerRow(0, judgedBy(standard, record), setting.kind(), began,
                due(record, setting, standard, began), null);
    }

    /** As the database keeps it: what is reckoned now and what is read back must be the same. */
    private Instant due(TimedRecord record, TimerSetting setting, StandardVersion standard, Instant from) {
        Instant due = setting.due() != null
                ? setting.due()
                : times.due(setting.kind(), standard, from, record.siteId());
        return due.truncatedTo(ChronoUnit.MICROS);
    }

    private TimerRow move(TimerRow row, Instant from, Instant due, Instant now) {
        TimerRow moved = row.moved(from, due);
        clocks.update(moved);
        escalating.look(moved, now);
        return moved;
    }

    private void end(TimerRow row, Instant now) {
        if (row.endsLate(now)) escalating.endedLate(row, now);
        clocks.end(row.id(), now);
    }

    /** Judged by the record's own standard, which is another one after a reclassification. */
    private static boolean isRecords(TimerRow row) {
        return row.kind().standard().isEmpty();
    }

    private static boolean sameStandard(TimerRow row, TimedRecord record) {
        return row.record().standardVersionId() == record.standardVersionId();
    }

    private static TimedRecord judgedBy(StandardVersion standard, TimedRecord record) {
        return new TimedRecord(record.siteId(), record.subject(), record.number(), record.href(),
                record.department(), standard.id());
    }
}
