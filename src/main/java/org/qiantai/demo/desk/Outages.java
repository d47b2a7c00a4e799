package org.qiantai.demo.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.AnsweredCalls;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demo's known outages: one that is on, one to come, one that is over with callers to tell. */
public final class Outages {
    private final JdbcClient jdbc;
    private final RecordNumbers numbers;
    private final AnsweredCalls calls;
    private final ActorDirectory actors;

    public Outages(JdbcClient jdbc, RecordNumbers numbers, AnsweredCalls calls, ActorDirectory actors) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.calls = calls;
        this.actors = actors;
    }

    /** @param cells kind, buildings, minutes to its beginning, its end, and its real end, the words, who takes the calls, rooms */
    void tell(SiteRef site, String[] cells, Instant now) {
        Actor desk = actors.find(cells[7]).orElseThrow();
        String number = numbers.next(site, RecordKind.IN);
        long id = jdbc.sql("SELECT nextval('outage_seq')").query(Long.class).single();
        Instant from = at(site, now, cells[2]);
        Instant until = at(site, now, cells[3]);
        boolean ended = !cells[4].isEmpty();
        Timestamp end = ended ? Timestamp.from(DeskBooks.shifted(now, cells[4])) : null;
        jdbc.sql(
                """
                        INSERT INTO outage (id, site_id, number, form_token, status, status_changed_by, status_changed_at, kind, building_ids, from_at,
                            until_at, announcement_zh, announcement_en, ended_at, version)
                        VALUES (:id, :site, :number, :token, :status, :by, :moved, :kind,
                            ARRAY(SELECT b.id FROM building b WHERE b.site_id = :site AND b.code = ANY (:buildings::text[])),
                            :from, :until, :zh, :en, :end, 0)""")
                .param("id", id).param("site", site.id()).param("number", number).param("token", UUID.randomUUID())
                .param("status", ended ? "ENDED" : "PUBLISHED").param("by", desk.name())
                .param("moved", end == null ? Timestamp.from(from.isAfter(now) ? now : from) : end)
                .param("kind", cells[0]).param("buildings", cells[1].split(" ")).param("from", Timestamp.from(from))
                .param("until", Timestamp.from(until)).param("zh", cells[5]).param("en", cells[6])
                .param("end", end).update();
        entry(site, id, desk, from.isAfter(now) ? now : from, "outage.event.published", "@" + until, "PUBLISHED");
        List<String> rooms = cells.length < 9 ? List.of() : Arrays.asList(cells[8].split(" "));
        rooms.forEach(room -> call(site, id, number, room, cells[5], desk));
        if (end != null) entry(site, id, desk, end.toInstant(), "outage.event.ended", null, "ENDED");
    }

    /** Minutes from now, or a time of tomorrow: {@code 09:00}. */
    private static Instant at(SiteRef site, Instant now, String cell) {
        return cell.contains(":")
                ? LocalDate.ofInstant(now, site.zone()).plusDays(1).atTime(LocalTime.parse(cell)).atZone(site.zone())
                        .toInstant()
                : DeskBooks.shifted(now, cell);
    }

    private record Caller(long unitId, long occupantId, String name, String phone) {}

    private void call(SiteRef site, long outage, String number, String room, String answer, Actor desk) {
        jdbc.sql("""
                SELECT u.id, o.id, o.name, (SELECT p.phone FROM occupant_phone p WHERE p.occupant_id = o.id
                    ORDER BY p.position LIMIT 1)
                FROM unit u JOIN occupant o ON o.unit_id = u.id AND o.lives_until IS NULL
                WHERE u.site_id = ? AND u.code = ? ORDER BY o.id LIMIT 1""").param(site.id()).param(room)
                .query((row, _) -> new Caller(row.getLong(1), row.getLong(2), row.getString(3), row.getString(4)))
                .optional().ifPresent(caller -> log(site, outage, number, caller, answer, desk));
    }

    private void log(SiteRef site, long outage, String number, Caller caller, String answer, Actor desk) {
        AnsweredCalls.Made made = calls.log(site, new AnsweredCalls.Call(UUID.randomUUID(), caller.unitId(), null,
                caller.occupantId(), caller.name(), caller.phone(), "来电询问何时恢复（" + number + "）", answer), desk);
        jdbc.sql("""
                INSERT INTO outage_call (site_id, outage_id, request_id, name, phone, called_at)
                SELECT site_id, ?, id, ?, ?, received_at FROM service_request WHERE id = ?""").param(outage)
                .param(caller.name()).param(caller.phone()).param(made.id()).update();
    }

    private void entry(SiteRef site, long id, Actor by, Instant at, String kind, @Nullable String argument,
            String to) {
        jdbc.sql(
                """
                        INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_id, actor_name, kind, args, to_state)
                        VALUES (?, 'OUTAGE', ?, ?, ?, ?, ?, array_remove(ARRAY[?::text], NULL), ?)""")
                .param(site.id())
                .param(id).param(Timestamp.from(at)).param(by.id()).param(by.name()).param(kind).param(argument)
                .param(to).update();
    }
}
