package org.qiantai.estate.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.HouseholdHit;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;

/** Reads rows of people; columns that an empty unit leaves null come out as null. */
final class HitRow {
    private HitRow() {}

    static HouseholdHit read(ResultSet row, Function<String, String> shown) throws SQLException {
        String phone = row.getString("phone");
        return new HouseholdHit(row.getLong("unit_id"), row.getString("code"), row.getObject("occupant_id", Long.class),
                row.getString("name"), constant(OccupantKind.class, row.getString("kind")),
                constant(SpecialCare.class, row.getString("special_care")), row.getString("care_note"),
                phone == null ? null : shown.apply(phone), row.getBoolean("current"));
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
