package org.qiantai.deadline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.DeadlineTimer;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.TimerStart;
import org.qiantai.timeline.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code deadline_timer}. */
@Repository
public class DeadlineTimerRepository {
    private static final String CLOCK = """
            SELECT id, site_id, subject_kind, subject_id, number, href, kind, department_code, standard_version_id,
                started_at, due_at, ended_at
            FROM deadline_timer\s""";

    private final JdbcClient jdbc;

    DeadlineTimerRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** All that ran or runs on the record; nobody else touches them before the transaction's end. */
    public List<TimerRow> lock(Subject subject) {
        return jdbc.sql(CLOCK + "WHERE subject_kind = ? AND subject_id = ? ORDER BY id FOR UPDATE")
                .param(subject.kind()).param(subject.id()).query(DeadlineTimerRepository::row).list();
    }

    /** Some that somebody has to look after; those that another node has in hand are left to it. */
    public List<TimerRow> lockDue(Instant now, int most) {
        return jdbc.sql(CLOCK + "WHERE ended_at IS NULL AND next_at <= ? ORDER BY next_at LIMIT ? "
                + "FOR UPDATE SKIP LOCKED").param(Timestamp.from(now)).param(most).query(DeadlineTimerRepository::row)
                .list();
    }

    /** A site's of these kinds, in the order of their ids; nobody else touches them before the transaction's end. */
    public List<TimerRow> lockRunning(long siteId, Set<TimerKind> kinds, long after, int most) {
        return jdbc.sql(CLOCK + "WHERE site_id = ? AND ended_at IS NULL AND kind = ANY (?) AND id > ? "
                + "ORDER BY id LIMIT ? FOR UPDATE").param(siteId)
                .param(kinds.stream().map(Enum::name).toArray(String[]::new)).param(after).param(most)
                .query(DeadlineTimerRepository::row).list();
    }

    /** Writes clocks of one record. @return the same in their order, with their ids */
    public List<TimerStart> insert(TimedRecord record, List<TimerStart> starting, Instant now) {
        if (starting.isEmpty()) return List.of();
        Map<String, Long> ids = jdbc.sql("""
                INSERT INTO deadline_timer (site_id, subject_kind, subject_id, number, href, department_code, kind,
                    standard_version_id, started_at, due_at, next_at)
                SELECT ?, ?, ?, ?, ?, ?, * FROM unnest(?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[],
                    ?::timestamptz[]) RETURNING kind, id""").param(record.siteId()).param(record.subject().kind())
                .param(record.subject().id()).param(record.number()).param(record.href()).param(record.department())
                .param(column(starting, each -> each.clock().kind()))
                .param(column(starting, each -> each.clock().record().standardVersionId()))
                .param(column(starting, each -> each.clock().startedAt()))
                .param(column(starting, each -> each.clock().dueAt())).param(column(starting, each -> each.next(now)))
                .query((rs, _) -> Map.entry(rs.getString(1), rs.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return starting.stream()
                .map(each -> each.numbered(Objects.requireNonNull(ids.get(each.clock().kind().name())))).toList();
    }

    private static @Nullable String[] column(List<TimerStart> rows, Function<TimerStart, @Nullable Object> value) {
        @Nullable
        String[] column = new @Nullable String[rows.size()];
        for (int place = 0; place < column.length; place++) {
            Object cell = value.apply(rows.get(place));
            column[place] = cell == null ? null : cell.toString();
        }
        return column;
    }

    public void update(TimerRow clock) {
        jdbc.sql("""
                UPDATE deadline_timer SET department_code = ?, standard_version_id = ?, started_at = ?, due_at = ?
                WHERE id = ?""").param(clock.record().department()).param(clock.record().standardVersionId())
                .param(Timestamp.from(clock.startedAt())).param(Timestamp.from(clock.dueAt())).param(clock.id())
                .update();
    }

    /** @param next when somebody has to look after it again; null for never */
    public void plan(long id, @Nullable Instant next) {
        jdbc.sql("UPDATE deadline_timer SET next_at = ? WHERE id = ?")
                .param(next == null ? null : Timestamp.from(next)).param(id).update();
    }

    /** All that run are to be looked after soon, because what they are planned by has changed. */
    public void planAnew(@Nullable Long siteId, Instant now) {
        jdbc.sql("UPDATE deadline_timer SET next_at = ? WHERE ended_at IS NULL AND (?::bigint IS NULL OR site_id = ?)")
                .param(Timestamp.from(now)).param(siteId).param(siteId).update();
    }

    public void end(long id, Instant now) {
        jdbc.sql("UPDATE deadline_timer SET ended_at = ?, next_at = NULL WHERE id = ?").param(Timestamp.from(now))
                .param(id).update();
    }

    /** What runs on the record of that number, with the moment its limit was reported. */
    public List<DeadlineTimer> running(String number) {
        return jdbc.sql("""
                SELECT c.kind, c.started_at, c.due_at, e.done_at
                FROM deadline_timer c
                    LEFT JOIN escalation e ON e.timer_id = c.id AND e.due_at = c.due_at AND e.step = 'LIMIT'
                WHERE c.number = ? AND c.ended_at IS NULL ORDER BY c.due_at, c.id""").param(number)
                .query((rs, _) -> new DeadlineTimer(TimerKind.valueOf(rs.getString(1)), instant(rs, 2), instant(rs, 3),
                        orNull(rs, 4)))
                .list();
    }

    /** The earliest end among the running clocks of these kinds, by the record's number. */
    public Map<String, Instant> due(Collection<String> numbers, Set<TimerKind> kinds) {
        return jdbc.sql("""
                SELECT number, min(due_at) FROM deadline_timer
                WHERE ended_at IS NULL AND number = ANY (?) AND kind = ANY (?) GROUP BY number""")
                .param(numbers.toArray(String[]::new)).param(kinds.stream().map(Enum::name).toArray(String[]::new))
                .query((rs, _) -> Map.entry(rs.getString(1), instant(rs, 2))).list().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static TimerRow row(ResultSet rs, int row) throws SQLException {
        TimedRecord record = new TimedRecord(rs.getLong(2), new Subject(rs.getString(3), rs.getLong(4)),
                rs.getString(5), rs.getString(6), rs.getString(8), rs.getLong(9));
        return new TimerRow(rs.getLong(1), record, TimerKind.valueOf(rs.getString(7)), instant(rs, 10),
                instant(rs, 11), orNull(rs, 12));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getTimestamp(column).toInstant();
    }

    private static @Nullable Instant orNull(ResultSet rs, int column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant).orElse(null);
    }
}
