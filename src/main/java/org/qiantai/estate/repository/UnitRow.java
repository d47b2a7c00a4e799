package org.qiantai.estate.repository;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.UnitUsage;

/**
 * A line of the list of units.
 *
 * @param people who lives there now, by name
 * @param care whether somebody there needs particular care
 */
public record UnitRow(String code, String buildingName, @Nullable Integer floor, @Nullable BigDecimal area,
        UnitUsage usage, List<String> people, boolean care) {}
