package org.qiantai.estate.repository;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;

/**
 * A unit as an import knows it.
 *
 * @param id null before it has been written
 * @param building the building's code
 */
public record UnitDraft(@Nullable Long id, String code, String building, @Nullable Integer floor,
        @Nullable BigDecimal area, UnitUsage usage, @Nullable LocalDate movedInOn, @Nullable String note) {
    public UnitDraft numbered(long number) {
        return new UnitDraft(number, code, building, floor, area, usage, movedInOn, note);
    }
}
