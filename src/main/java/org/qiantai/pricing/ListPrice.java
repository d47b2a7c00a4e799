package org.qiantai.pricing;

import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A line of a price list (R-03-42, C-17).
 *
 * @param code unique in its version, and the same line's in the next one: capitals, digits and hyphens
 * @param unit what the price is for one of: 个, 米, 次, 小时
 * @param unitPrice CNY, at most two decimals
 * @param category what it stands under in the list, such as 给排水
 */
public record ListPrice(String code, String nameZh, @Nullable String nameEn, PriceKind kind, String unit,
        BigDecimal unitPrice, @Nullable String category) {

    /** In the reader's language, where it has a name there. */
    public String name(Locale locale) {
        return locale.getLanguage().equals("en") && nameEn != null ? nameEn : nameZh;
    }

    /** The same line, to the cent; numbers of other scales are no change. */
    public boolean isSame(ListPrice other) {
        return unitPrice.compareTo(other.unitPrice) == 0 && withPriceOf(other).equals(other);
    }

    private ListPrice withPriceOf(ListPrice other) {
        return new ListPrice(code, nameZh, nameEn, kind, unit, other.unitPrice, category);
    }
}
