package org.qiantai.estate.service.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.OccupantKind;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.UnitUsage;

/**
 * A line understood. What its cells leave open is null and changes nothing.
 *
 * @param unit the room's code as it is kept
 * @param building as written: a code or a name
 * @param name null for a line about the unit alone
 * @param note the person's, or the unit's where no name is given
 */
public record ImportEntry(String unit, @Nullable String building, @Nullable Integer floor, @Nullable BigDecimal area,
        @Nullable UnitUsage usage, @Nullable String name, @Nullable OccupantKind kind, List<String> phones,
        @Nullable LocalDate from, @Nullable LocalDate until, @Nullable SpecialCare care, @Nullable String careNote,
        @Nullable String note) {}
