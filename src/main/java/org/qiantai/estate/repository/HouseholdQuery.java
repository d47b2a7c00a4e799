package org.qiantai.estate.repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and people as other modules see them. */
@Repository
public class HouseholdQuery {
    private static final String UNIT = """
            SELECT u.id, u.site_id, u.code, u.floor, u.moved_in_on, b.name AS building_name
            FROM unit u JOIN building b ON b.site_id = u.site_id AND b.id = u.building_id
            """;
    private static final String OCCUPANT = """
            SELECT o.id, o.unit_id, o.name, o.kind, o.special_care, o.care_note,
                o.lives_until IS NULL OR o.lives_until > :today AS current,
                ARRAY(SELECT p.phone FROM occupant_phone p WHERE p.occupant_id = o.id ORDER BY p.position) AS phones
            FROM occupant o
            """;

    private final JdbcClient jdbc;

    HouseholdQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public Optional<UnitRef> unit(long id) {
        return jdbc.sql(UNIT + "WHERE u.id = ?").param(id).query(HouseholdQuery::unit).optional();
    }

    public Optional<UnitRef> unit(long siteId, String code) {
        return jdbc.sql(UNIT + "WHERE u.site_id = ? AND u.code = ?").param(siteId).param(code)
                .query(HouseholdQuery::unit).optional();
    }

    /** The unit whose code without separators is this, if that is one unit only. */
    public Optional<UnitRef> unitByCompactCode(long siteId, String compact) {
        List<UnitRef> found = jdbc.sql(UNIT + """
                JOIN household_search_key k ON k.site_id = u.site_id AND k.unit_id = u.id
                WHERE k.site_id = ? AND k.kind = ? AND k.current AND k.key = ? LIMIT 2""").param(siteId)
                .param(KeyKind.ROOM.number()).param(compact).query(HouseholdQuery::unit).list();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Those who have not moved out: owner, tenant, family, contact. */
    public List<OccupantRef> occupants(long unitId, LocalDate today) {
        return jdbc.sql(OCCUPANT + """
                WHERE o.unit_id = :unit AND (o.lives_until IS NULL OR o.lives_until > :today)
                ORDER BY CASE o.kind WHEN 'OWNER' THEN 1 WHEN 'TENANT' THEN 2 WHEN 'FAMILY' THEN 3 ELSE 4 END, o.id""")
                .param("unit", unitId).param("today", today).query(HouseholdQuery::occupant).list();
    }

    public Optional<OccupantRef> occupant(long id, LocalDate today) {
        return jdbc.sql(OCCUPANT + "WHERE o.id = :id").param("id", id).param("today", today)
                .query(HouseholdQuery::occupant).optional();
    }

    /** So that its present can be told by the clock of its site. */
    public Optional<Long> siteOfOccupant(long id) {
        return jdbc.sql("SELECT site_id FROM occupant WHERE id = ?").param(id).query(Long.class).optional();
    }

    private static UnitRef unit(ResultSet row, int number) throws SQLException {
        return new UnitRef(row.getLong("id"), row.getLong("site_id"), row.getString("code"),
                row.getString("building_name"), row.getObject("floor", Integer.class),
                row.getObject("moved_in_on", LocalDate.class));
    }

    private static OccupantRef occupant(ResultSet row, int number) throws SQLException {
        Array phones = row.getArray("phones");
        return new OccupantRef(row.getLong("id"), row.getLong("unit_id"), row.getString("name"),
                OccupantKind.valueOf(Objects.requireNonNull(row.getString("kind"))),
                List.of((String[]) phones.getArray()),
                HitRow.constant(SpecialCare.class, row.getString("special_care")), row.getString("care_note"),
                row.getBoolean("current"));
    }
}
