package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ClockKind;
import org.qiantai.deadline.ClockSetting;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.Clocks;
import org.qiantai.deadline.domain.ClockRow;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.deadline.repository.RunningClocks;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts, moves and ends clocks as the records change; their first look is the escalation's. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ClockKeeper implements Clocks {
    private final RunningClocks clocks;
    private final ClockTimes times;
    private final Escalating escalating;
    private final Clock clock;

    ClockKeeper(RunningClocks clocks, ClockTimes times, Escalating escalating, Clock clock) {
        this.clocks = clocks;
        this.times = times;
        this.escalating = escalating;
        this.clock = clock;
    }

    @Override
    public void keep(ClockedRecord record, Collection<ClockSetting> running) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<ClockRow> known = clocks.lock(record.subject());
        Map<ClockKind, ClockRow> left = new EnumMap<>(ClockKind.class);
        known.stream().filter(ClockRow::isRunning).forEach(row -> left.put(row.kind(), row));
        List<ClockRow> changed = running.stream().filter(setting -> exists(setting, record))
                .flatMap(setting -> keep(record, setting, left.remove(setting.kind()), known.isEmpty(), now).stream())
                .toList();
        left.values().forEach(row -> end(row, now));
        boolean judgedSo = known.stream().anyMatch(row -> isRecords(row) && sameStandard(row, record));
        if (!judgedSo)
            changed.stream().filter(ClockKeeper::isRecords).findFirst().ifPresent(row -> escalating.atOnce(row, now));
    }

    @Override
    public void adopt(ClockedRecord record, Collection<ClockSetting> running) {
        if (!clocks.lock(record.subject()).isEmpty()) {
            keep(record, running);
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        running.stream().filter(setting -> exists(setting, record)).forEach(setting -> {
            StandardVersion standard = times.standard(setting.kind(), record.standardVersionId(), now);
            escalating.passOver(insert(judgedBy(standard, record), setting, standard, setting.from(), now), now);
        });
    }

    @Override
    public void restart(Subject subject, ClockKind kind) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        clocks.lock(subject).stream().filter(row -> row.isRunning() && row.kind() == kind).forEach(row -> {
            StandardVersion standard = times.standard(kind, row.record().standardVersionId(), now);
            move(row.of(judgedBy(standard, row.record())), now, times.due(kind, standard, now, row.record().siteId()),
                    now);
        });
    }

    private boolean exists(ClockSetting setting, ClockedRecord record) {
        return setting.kind() != ClockKind.AGREEMENT || times.isToBeAgreed(record.standardVersionId());
    }

    /** @return the clock, where it began or has another end now */
    private Optional<ClockRow> keep(ClockedRecord record, ClockSetting setting, @Nullable ClockRow row, boolean first,
            Instant now) {
        StandardVersion standard = times.standard(setting.kind(), record.standardVersionId(), now);
        ClockedRecord judged = judgedBy(standard, record);
        if (row == null) return Optional.of(start(judged, setting, standard, first ? setting.from() : null, now));
        boolean other = isRecords(row) && !sameStandard(row, judged);
        boolean moved = setting.due() != null && !row.endsAt(setting.due());
        if (other || moved) {
            Instant from = other ? now : row.startedAt();
            return Optional.of(move(row.of(judged), from, due(judged, setting, standard, from), now));
        }
        if (!row.record().department().equals(record.department())) clocks.update(row.of(judged));
        return Optional.empty();
    }

    /**
     * @param from when the record began, for its first clocks; a later one begins now, or it would begin nearly over
     */
    private ClockRow start(ClockedRecord record, ClockSetting setting, StandardVersion standard, @Nullable Instant from,
            Instant now) {
        ClockRow row = insert(record, setting, standard, from, now);
        escalating.look(row, now);
        return row;
    }

    private ClockRow insert(ClockedRecord record, ClockSetting setting, StandardVersion standard,
            @Nullable Instant from, Instant now) {
        Instant began = from == null ? now : from;
        return clocks.insert(new ClockRow(0, record, setting.kind(), began, due(record, setting, standard, began),
                null));
    }

    /** As the database keeps it: what is reckoned now and what is read back must be the same. */
    private Instant due(ClockedRecord record, ClockSetting setting, StandardVersion standard, Instant from) {
        Instant due = setting.due() != null
                ? setting.due()
                : times.due(setting.kind(), standard, from, record.siteId());
        return due.truncatedTo(ChronoUnit.MICROS);
    }

    private ClockRow move(ClockRow row, Instant from, Instant due, Instant now) {
        ClockRow moved = row.moved(from, due);
        clocks.update(moved);
        escalating.look(moved, now);
        return moved;
    }

    private void end(ClockRow row, Instant now) {
        if (row.endsLate(now)) escalating.endedLate(row, now);
        clocks.end(row.id(), now);
    }

    /** Judged by the record's own standard, which is another one after a reclassification. */
    private static boolean isRecords(ClockRow row) {
        return row.kind().standard().isEmpty();
    }

    private static boolean sameStandard(ClockRow row, ClockedRecord record) {
        return row.record().standardVersionId() == record.standardVersionId();
    }

    private static ClockedRecord judgedBy(StandardVersion standard, ClockedRecord record) {
        return new ClockedRecord(record.siteId(), record.subject(), record.number(), record.href(),
                record.department(), standard.id());
    }
}
