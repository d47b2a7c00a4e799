package org.qiantai.deadline.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.qiantai.deadline.ClockSetting;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.repository.Escalations;
import org.qiantai.deadline.repository.RunningClocks;
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
class ClockScene {
    private static final AtomicLong IDS = new AtomicLong();
    final List<Notice> told = new CopyOnWriteArrayList<>();

    private final RunningClocks clocks;
    private final ClockTimes times;
    private final Escalating escalating;
    private final People people;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClockScene(RunningClocks clocks, Escalations escalations, ClockTimes times, AwaitedExtensions awaited,
            StaffDirectory staff,
            Timeline timeline, People people, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.times = times;
        this.people = people;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.escalating = new Escalating(clocks, escalations, times, new EscalationNotices(told::add, staff), awaited,
                timeline);
    }

    ClockKeeper keeper(Clock clock) { return new ClockKeeper(clocks, times, escalating, clock); }

    ClockSweep sweep(Clock clock) { return new ClockSweep(clocks, escalating, transaction, clock); }

    long site() {
        told.clear();
        return people.site();
    }

    ClockedRecord record(long site, String standard) {
        long id = IDS.incrementAndGet();
        long version = jdbc.sql("SELECT max(id) FROM service_standard_version WHERE code = ?").param(standard)
                .query(Long.class).single();
        return new ClockedRecord(site, new Subject("TEST", id), "T-" + id, "/orders/T-" + id, "ENGINEERING", version);
    }

    List<ClockedRecord> records(long site, String standard, int many) {
        return IntStream.range(0, many).mapToObj(_ -> record(site, standard)).toList();
    }

    void keep(Clock now, ClockedRecord record, ClockSetting... settings) {
        in(() -> {
            keeper(now).keep(record, List.of(settings));
            return true;
        });
    }

    /** Of the record's clocks, the steps with their outcome, in the order of time. */
    List<String> steps(ClockedRecord record) {
        return in(() -> jdbc.sql("""
                SELECT e.step || ' ' || e.outcome FROM escalation e JOIN running_clock c ON c.id = e.clock_id
                WHERE c.subject_kind = 'TEST' AND c.subject_id = ?
                ORDER BY e.due_at, array_position(ARRAY['AT_ONCE', 'SOON', 'LIMIT', 'LATER'], e.step::text)""")
                .param(record.subject().id()).query(String.class).list());
    }

    int entries(long site) {
        return in(() -> jdbc.sql("SELECT count(*) FROM timeline_entry WHERE site_id = ?").param(site)
                .query(Integer.class).single());
    }

    Instant due(ClockedRecord record, String kind) {
        return in(() -> jdbc.sql("""
                SELECT due_at FROM running_clock WHERE subject_kind = 'TEST' AND subject_id = ? AND kind = ?
                    AND ended_at IS NULL""").param(record.subject().id()).param(kind)
                .query((rs, _) -> rs.getTimestamp(1).toInstant()).single());
    }

    List<String> running(ClockedRecord record) { return in(() -> jdbc.sql("""
            SELECT kind FROM running_clock WHERE subject_kind = 'TEST' AND subject_id = ? AND ended_at IS NULL
            ORDER BY kind""").param(record.subject().id()).query(String.class).list()); }

    <T> T in(Supplier<T> work) {
        return SiteScope.asProgram(() -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
