package org.qiantai.estate.service;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.domain.Unit;

/**
 * A unit as its page shows it.
 *
 * @param people who lives there now, then who did before
 */
public record UnitPage(long id, String buildingCode, String buildingName,
        Unit.Facts facts, int version, List<Person> people, List<Person> before) {

    /** Somebody of the unit, the phones as this reader may see them; {@code fullPhones} tells whether one may dial. */
    public record Person(long id, String name, OccupantKind kind, List<String> phones, boolean fullPhones,
            @Nullable LocalDate livesFrom, @Nullable LocalDate livesUntil, @Nullable SpecialCare care,
            @Nullable String careNote, @Nullable String note) {}

    public String code() { return facts.code(); }
}
