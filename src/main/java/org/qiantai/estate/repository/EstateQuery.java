package org.qiantai.estate.repository;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitUsage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a whole site for an import; some ten thousand rows. */
@Repository
public class EstateQuery {
    private final JdbcClient jdbc;

    EstateQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Lets one import of a site run at a time, on all nodes; ends with the transaction. */
    public void waitForOtherImports(long siteId) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('estate.import'), ?)").param((int) siteId)
                .query((row, number) -> number).list();
    }

    public KnownEstate all(long siteId) {
        Map<String, String> buildings = jdbc.sql("SELECT code, name FROM building WHERE site_id = ?").param(siteId)
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return new KnownEstate(buildings,
                units(siteId).stream().collect(Collectors.toMap(UnitDraft::code, Function.identity())),
                people(siteId).stream().collect(Collectors.groupingBy(PersonDraft::unit)));
    }

    private List<UnitDraft> units(long siteId) {
        return jdbc.sql("""
                SELECT u.id, u.code, b.code AS building, u.floor, u.area, u.usage, u.moved_in_on, u.note
                FROM unit u JOIN building b ON b.site_id = u.site_id AND b.id = u.building_id WHERE u.site_id = ?""")
                .param(siteId)
                .query((row, number) -> new UnitDraft(row.getLong("id"), row.getString("code"),
                        row.getString("building"), row.getObject("floor", Integer.class), row.getBigDecimal("area"),
                        UnitUsage.valueOf(Objects.requireNonNull(row.getString("usage"))),
                        row.getObject("moved_in_on", LocalDate.class), row.getString("note")))
                .list();
    }

    private List<PersonDraft> people(long siteId) {
        return jdbc.sql("""
                SELECT o.id, u.code AS unit, o.name, o.kind, o.lives_from, o.lives_until, o.special_care, o.care_note,
                    o.note, coalesce(p.phones, '{}') AS phones
                FROM occupant o JOIN unit u ON u.site_id = o.site_id AND u.id = o.unit_id
                LEFT JOIN (SELECT occupant_id, array_agg(phone ORDER BY position) AS phones FROM occupant_phone
                    WHERE site_id = :site GROUP BY occupant_id) p ON p.occupant_id = o.id
                WHERE o.site_id = :site""").param("site", siteId)
                .query((row, number) -> new PersonDraft(row.getLong("id"), row.getString("unit"),
                        row.getString("name"), OccupantKind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                        List.of((String[]) row.getArray("phones").getArray()),
                        row.getObject("lives_from", LocalDate.class), row.getObject("lives_until", LocalDate.class),
                        HitRow.constant(SpecialCare.class, row.getString("special_care")),
                        row.getString("care_note"), row.getString("note")))
                .list();
    }
}
