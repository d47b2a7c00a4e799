package org.qiantai.pricing.repository;

import org.jspecify.annotations.Nullable;
import org.qiantai.pricing.PriceKind;

/**
 * What the price list is narrowed to; stands in the address, so that it can be shared.
 *
 * @param words all of which a line must have, written or by their sound
 * @param number which version; null for the one in force today
 */
public record PriceFilter(@Nullable String words, @Nullable PriceKind kind, @Nullable Integer number) {
    public static PriceFilter none() { return new PriceFilter(null, null, null); }
}
