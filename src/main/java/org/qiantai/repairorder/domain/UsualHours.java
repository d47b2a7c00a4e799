package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What signed slips of the same kind of work usually say of man-hours.
 *
 * @param byCategory the median in hours; a category with few slips has none
 */
public record UsualHours(Map<String, BigDecimal> byCategory) {
    /** Further from the usual than this many times is worth a look. */
    private static final BigDecimal FAR = new BigDecimal("3");

    public static final UsualHours UNKNOWN = new UsualHours(Map.of());

    public @Nullable BigDecimal of(String category) { return byCategory.get(category); }

    /** Whether the hours are more than three times the usual, or less than a third of it. */
    boolean isFar(String category, @Nullable BigDecimal hours) {
        BigDecimal usual = of(category);
        if (usual == null || hours == null) return false;
        return hours.compareTo(usual.multiply(FAR)) > 0 || hours.multiply(FAR).compareTo(usual) < 0;
    }
}
