package org.qiantai.estate.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes many units and people at once. By arrays, since PostgreSQL refuses COPY into tables with row-level security;
 * what is about one table goes in one statement.
 */
@Repository
public class EstateBulkRepository {
    private static final int BLOCK = 50;

    private final JdbcClient jdbc;

    /** Whose work it is, and when. */
    public record Signature(long siteId, Instant at, String by) {}

    EstateBulkRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Ids for new rows: whole blocks of the sequence that Hibernate draws from, too. */
    public List<Long> ids(String sequence, int count) {
        List<Long> ids = new ArrayList<>();
        if (count == 0) return ids;
        jdbc.sql("SELECT nextval(?::regclass) FROM generate_series(1, ?)").param(sequence).param(count / BLOCK + 2)
                .query(Long.class).list().forEach(last -> {
                    for (long id = Math.max(1, last - BLOCK + 1); id <= last; id++)
                        ids.add(id);
                });
        return ids;
    }

    public void insertBuildings(Signature by, Map<String, String> names) {
        names.forEach((code, name) -> jdbc
                .sql("INSERT INTO building (site_id, code, name, changed_at, changed_by) VALUES (?, ?, ?, ?, ?)")
                .param(by.siteId()).param(code).param(name).param(Timestamp.from(by.at())).param(by.by()).update());
    }

    public void insertUnits(Signature by, Collection<UnitDraft> units) { sign(units(jdbc.sql("""
            INSERT INTO unit (id, site_id, building_id, code, floor, area, usage, moved_in_on, note, changed_at,
                changed_by)
            SELECT d.id, :site, b.id, d.code, d.floor, d.area, d.usage, d.moved_in_on, d.note, :at, :by
            FROM unnest(:ids::bigint[], :codes::text[], :buildings::text[], :floors::int[], :areas::numeric[],
                :usages::text[], :movedIns::date[], :notes::text[])
                AS d (id, code, building, floor, area, usage, moved_in_on, note)
            JOIN building b ON b.site_id = :site AND b.code = d.building"""), units), by).update(); }

    public void updateUnits(Signature by, Collection<UnitDraft> units) { sign(units(jdbc.sql("""
            UPDATE unit u SET building_id = b.id, floor = d.floor, area = d.area, usage = d.usage,
                moved_in_on = d.moved_in_on, note = d.note, changed_at = :at, changed_by = :by,
                version = u.version + 1
            FROM unnest(:ids::bigint[], :codes::text[], :buildings::text[], :floors::int[], :areas::numeric[],
                :usages::text[], :movedIns::date[], :notes::text[])
                AS d (id, code, building, floor, area, usage, moved_in_on, note)
            JOIN building b ON b.site_id = :site AND b.code = d.building
            WHERE u.id = d.id AND u.site_id = :site"""), units), by).update(); }

    public void insertPeople(Signature by, Collection<PersonDraft> people) {
        sign(people(jdbc.sql("""
                INSERT INTO occupant (id, site_id, unit_id, name, kind, lives_from, lives_until, special_care,
                    care_note, note, changed_at, changed_by)
                SELECT d.id, :site, u.id, d.name, d.kind, d.lives_from, d.lives_until, d.care, d.care_note, d.note,
                    :at, :by
                FROM unnest(:ids::bigint[], :units::text[], :names::text[], :kinds::text[], :froms::date[],
                    :untils::date[], :cares::text[], :careNotes::text[], :notes::text[])
                    AS d (id, unit, name, kind, lives_from, lives_until, care, care_note, note)
                JOIN unit u ON u.site_id = :site AND u.code = d.unit"""), people), by).update();
        insertPhones(by, people);
    }

    public void updatePeople(Signature by, Collection<PersonDraft> people) {
        sign(people(jdbc.sql("""
                UPDATE occupant o SET name = d.name, kind = d.kind, lives_from = d.lives_from,
                    lives_until = d.lives_until, special_care = d.care, care_note = d.care_note, note = d.note,
                    changed_at = :at, changed_by = :by, version = o.version + 1
                FROM unnest(:ids::bigint[], :units::text[], :names::text[], :kinds::text[], :froms::date[],
                    :untils::date[], :cares::text[], :careNotes::text[], :notes::text[])
                    AS d (id, unit, name, kind, lives_from, lives_until, care, care_note, note)
                WHERE o.id = d.id AND o.site_id = :site"""), people), by).update();
        jdbc.sql("DELETE FROM occupant_phone WHERE occupant_id = ANY (?::bigint[])")
                .param(column(people, PersonDraft::id))
                .update();
        insertPhones(by, people);
    }

    private void insertPhones(Signature by, Collection<PersonDraft> people) {
        List<Long> owners = new ArrayList<>();
        List<Integer> positions = new ArrayList<>();
        List<String> phones = new ArrayList<>();
        for (PersonDraft person : people)
            for (int i = 0; i < person.phones().size(); i++) {
                owners.add(java.util.Objects.requireNonNull(person.id()));
                positions.add(i);
                phones.add(person.phones().get(i));
            }
        jdbc.sql("""
                INSERT INTO occupant_phone (site_id, occupant_id, position, phone)
                SELECT ?, d.* FROM unnest(?::bigint[], ?::int[], ?::text[]) AS d (occupant_id, position, phone)""")
                .param(by.siteId()).param(owners.toArray(Long[]::new)).param(positions.toArray(Integer[]::new))
                .param(phones.toArray(String[]::new)).update();
    }

    private static JdbcClient.StatementSpec sign(JdbcClient.StatementSpec statement, Signature by) {
        return statement.param("site", by.siteId()).param("at", Timestamp.from(by.at())).param("by", by.by());
    }

    private static JdbcClient.StatementSpec units(JdbcClient.StatementSpec statement, Collection<UnitDraft> all) {
        return statement.param("ids", column(all, UnitDraft::id))
                .param("codes", column(all, UnitDraft::code))
                .param("buildings", column(all, UnitDraft::building))
                .param("floors", column(all, UnitDraft::floor))
                .param("areas", column(all, UnitDraft::area)).param("usages", column(all, UnitDraft::usage))
                .param("movedIns", column(all, UnitDraft::movedInOn))
                .param("notes", column(all, UnitDraft::note));
    }

    private static JdbcClient.StatementSpec people(JdbcClient.StatementSpec statement, Collection<PersonDraft> all) {
        return statement.param("ids", column(all, PersonDraft::id))
                .param("units", column(all, PersonDraft::unit))
                .param("names", column(all, PersonDraft::name))
                .param("kinds", column(all, PersonDraft::kind)).param("froms", column(all, PersonDraft::from))
                .param("untils", column(all, PersonDraft::until)).param("cares", column(all, PersonDraft::care))
                .param("careNotes", column(all, PersonDraft::careNote))
                .param("notes", column(all, PersonDraft::note));
    }

    /** A column as text, which PostgreSQL casts: numbers, dates and enums alike. */
    private static <T> @Nullable String[] column(Collection<T> all, Value<T> value) {
        @Nullable
        String[] column = new @Nullable String[all.size()];
        int place = 0;
        for (T one : all) {
            Object cell = value.of(one);
            column[place++] = cell == null ? null : cell.toString();
        }
        return column;
    }

    private interface Value<T> {
        @Nullable
        Object of(T row);
    }
}
