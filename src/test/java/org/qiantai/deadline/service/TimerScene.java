package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.repository.EscalationRepository;
import org.qiantai.deadline.repository.DeadlineTimerRepository;
import org.qiantai.notification.Notice;
import org.qiantai.platform.site.SiteScope;
import org.qiantai.staff.People;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.support.Scene;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Records of no module with clocks, and the clockwork at whatever time; what would be told is kept. */
@Scene
class TimerScene {
    /** Beyond the ids of the records that other tests make in the same database. */
    private static final AtomicLong IDS = new AtomicLong(1_000_000_000L);
    final List<Notice> told = new CopyOnWriteArrayList<>();

    private final DeadlineTimerRepository clocks;
    private final TimerSchedule times;
    private final EscalationRun escalating;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TimerScene(DeadlineTimerRepository clocks, EscalationRepository escalations, TimerSchedule times,
            AwaitedExtensions awaited,
            StaffDirectory staff,
            Timeline timeline, People people, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.times = times;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.escalating = new EscalationRun(clocks, escalations, times, new EscalationNotices(told::add, staff),
                awaited,
                timeline);
    }

    TimerService keeper(Clock clock) { return new TimerService(clocks, times, escalating, clock); }

    TimerSweep sweep(Clock clock) { return new TimerSweep(clocks, escalating, transaction, clock); }

    long site() {
        told.clear();
        return people.site();
    }

    TimedRecord record(long site, String standard) {
        long id = IDS.incrementAndGet();
        long version = jdbc.sql("SELECT max(id) FROM service_standard_version WHERE code = ?").param(standard)
                .query(Long.class).single();
        return new TimedRecord(site, new Subject("TEST", id), "T-" + id, "/orders/T-" + id, "ENGINEERING", version);
    }

    List<TimedRecord> records(long site, String standard, int many) {
        return IntStream.range(0, many).mapToObj(_ -> record(site, standard)).toList();
    }

    void keep(Clock now, TimedRecord record, TimerSetting... settings) {
        in(() -> {
            keeper(now).keep(record, List.of(settings));
            return true;
        });
    }

    /** Of the record's clocks, the steps with their outcome, in the order of time. */
    List<String> steps(TimedRecord record) {
        return in(() -> jdbc.sql("""
                SELECT e.step || ' ' || e.outcome FROM escalation e JOIN deadline_timer c ON c.id = e.timer_id
                WHERE c.subject_kind = 'TEST' AND c.subject_id = ?
                ORDER BY e.due_at, array_position(ARRAY['AT_ONCE', 'SOON', 'LIMIT', 'LATER'], e.step::text)""")
                .param(record.subject().id()).query(String.class).list());
    }

    int entries(long site) {
        return in(() -> jdbc.sql("SELECT count(*) FROM timeline_entry WHERE site_id = ?").param(site)
                .query(Integer.class).single());
    }

    Instant due(TimedRecord record, String kind) {
        return in(() -> jdbc.sql("""
                SELECT due_at FROM deadline_timer WHERE subject_kind = 'TEST' AND subject_id = ? AND kind = ?
                    AND ended_at IS NULL""").param(record.subject().id()).param(kind)
                .query((rs, _) -> rs.getTimestamp(1).toInstant()).single());
    }

    List<String> running(TimedRecord record) { return in(() -> jdbc.sql("""
            SELECT kind FROM deadline_timer WHERE subject_kind = 'TEST' AND subject_id = ? AND ended_at IS NULL
            ORDER BY kind""").param(record.subject().id()).query(String.class).list()); }

    <T> T in(Supplier<T> work) {
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
