package org.qiantai.demo.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the demo's desk wrote into its log these days, as {@code worklog.txt} has it; nothing that is still to come. */
public final class Journal {
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final LocalTime CLOSES = LocalTime.of(17, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final SiteDirectory sites;
    private final Clock clock;

    private record Person(long id, String name) {}

    /** An item's step: by whom, and how long after it was written. */
    private record Deed(Person by, Instant at) {}

    public Journal(JdbcClient jdbc, TransactionTemplate transaction, SiteDirectory sites, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.sites = sites;
        this.clock = clock;
    }

    /** @param siteCode the site whose desk it is */
    public void write(String siteCode) {
        SiteRef site = sites.byCode(siteCode).orElseThrow();
        Map<String, List<String>> book = DataFile.sections("worklog.txt");
        SiteScope.asProgram(() -> transaction.executeWithoutResult(_ -> {
            lines(book, "entries").forEach(cells -> entry(site, cells));
            lines(book, "handovers").forEach(cells -> handover(site, cells));
        }));
    }

    private static List<String[]> lines(Map<String, List<String>> book, String section) {
        return Objects.requireNonNull(book.get(section), section).stream().map(line -> line.split("\\|", -1)).toList();
    }

    private void entry(SiteRef site, String[] cells) {
        Instant at = at(site, cells);
        if (at.isAfter(clock.instant())) return;
        Person by = person(cells[2]);
        jdbc.sql("""
                INSERT INTO worklog_entry (site_id, type, happened_at, text, by_id, by_name, entered_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)""").param(site.id()).param(cells[3]).param(Timestamp.from(at))
                .param(cells[4]).param(by.id()).param(by.name()).param(Timestamp.from(at)).update();
    }

    private void handover(SiteRef site, String[] cells) {
        Instant at = at(site, cells);
        if (at.isAfter(clock.instant())) return;
        Person writer = person(cells[2]);
        Deed accepted = deed(cells[5], at);
        Deed done = deed(cells[6], at);
        Deed last = done != null ? done : accepted != null ? accepted : new Deed(writer, at);
        long id = jdbc.sql("SELECT nextval('shift_handover_seq')").query(Long.class).single();
        jdbc.sql(
                """
                        INSERT INTO shift_handover (id, site_id, taker, text, written_by, writer_name, written_at, written_day,
                            written_shift, status, status_changed_by, status_changed_at, accepted_name, accepted_at, accepted_day, accepted_shift,
                            result, done_at, version)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""")
                .param(id).param(site.id())
                .param(cells[3]).param(cells[4]).param(writer.id()).param(writer.name()).param(Timestamp.from(at))
                .param(day(site, at)).param(shift(site, at))
                .param(done != null ? "DONE" : accepted != null ? "ACCEPTED" : "OPEN").param(last.by().name())
                .param(Timestamp.from(last.at())).param(accepted == null ? null : accepted.by().name())
                .param(accepted == null ? null : Timestamp.from(accepted.at()))
                .param(accepted == null ? null : day(site, accepted.at()))
                .param(accepted == null ? null : shift(site, accepted.at()))
                .param(done == null ? null : cells[7]).param(done == null ? null : Timestamp.from(done.at())).update();
        told(site, id, new Deed(writer, at), "worklog.event.handedOver", cells[4], "#worklog.taker." + cells[3]);
        if (accepted != null)
            told(site, id, accepted, "worklog.event.accepted", null, "=" + day(site, accepted.at()),
                    "#worklog.shift." + shift(site, accepted.at()), "=" + cells[4]);
        if (done != null) told(site, id, done, "worklog.event.finished", cells[7], "=" + cells[4]);
    }

    private void told(SiteRef site, long id, Deed deed, String kind, @Nullable String note, String... arguments) {
        jdbc.sql(
                """
                        INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_id, actor_name, kind, args, note)
                        VALUES (?, 'HANDOVER', ?, ?, ?, ?, ?, ?, ?)""")
                .param(site.id()).param(id)
                .param(Timestamp.from(deed.at())).param(deed.by().id()).param(deed.by().name()).param(kind)
                .param(arguments).param(note).update();
    }

    /** @param cell {@code desk,2}: by whom, and how many hours after it was written; null for nobody, or not yet */
    private @Nullable Deed deed(String cell, Instant written) {
        if (cell.isEmpty()) return null;
        String[] parts = cell.split(",");
        Instant at = written.plus(Duration.ofHours(Long.parseLong(parts[1])));
        return at.isAfter(clock.instant()) ? null : new Deed(person(parts[0]), at);
    }

    private Person person(String username) {
        return jdbc.sql("SELECT id, name FROM app_user WHERE username = ?").param(username)
                .query((row, _) -> new Person(row.getLong(1), row.getString(2))).single();
    }

    /** The usual hours: a night belongs to the day on whose evening it begins. */
    private static LocalDate day(SiteRef site, Instant at) {
        ZonedDateTime local = at.atZone(site.zone());
        return local.toLocalTime().isBefore(OPENS) ? local.toLocalDate().minusDays(1) : local.toLocalDate();
    }

    private static String shift(SiteRef site, Instant at) {
        LocalTime time = LocalTime.ofInstant(at, site.zone());
        return time.isBefore(OPENS) || !time.isBefore(CLOSES) ? "NIGHT" : "DAY";
    }

    private Instant at(SiteRef site, String[] cells) {
        return LocalDate.now(clock.withZone(site.zone())).minusDays(Long.parseLong(cells[0]))
                .atTime(LocalTime.parse(cells[1])).atZone(site.zone()).toInstant();
    }
}
