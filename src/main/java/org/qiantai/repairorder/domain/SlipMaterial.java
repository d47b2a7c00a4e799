package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Something that was used (R-03-43).
 *
 * @param unitPrice CNY for one unit; null where nobody pays
 * @param amount quantity times price, half-up to the cent
 * @param listCode the line of the price list it was taken from; null for one of its own
 * @param listPrice what that costs in the version the order was quoted by; null with the code
 */
@Embeddable
public record SlipMaterial(
        @Column(name = "site_id") Long siteId,
        @Column(name = "name") String name,
        @Column(name = "quantity") BigDecimal quantity,
        @Column(name = "unit") String unit,
        @Column(name = "unit_price") @Nullable BigDecimal unitPrice,
        @Column(name = "amount") @Nullable BigDecimal amount,
        @Column(name = "list_code") @Nullable String listCode,
        @Column(name = "list_price") @Nullable BigDecimal listPrice) {

    static SlipMaterial of(long siteId, UsedMaterial used) {
        return new SlipMaterial(siteId, used.name(), used.quantity(), used.unit(), used.unitPrice(),
                used.unitPrice() == null ? null : QuotationLine.amount(used.quantity(), used.unitPrice()),
                used.listed() == null ? null : used.listed().code(),
                used.listed() == null ? null : used.listed().price());
    }

    /** Dearer than the list it was taken from: for whoever reviews it (R-03-42, R-03-46). */
    public boolean isAboveList() {
        return listPrice != null && unitPrice != null && unitPrice.compareTo(listPrice) > 0;
    }

    /**
     * A material as it is typed.
     *
     * @param listCode which line of the price list the form says it took
     * @param listed what that really is; null for one of its own
     */
    public record UsedMaterial(String name, BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice,
            @Nullable String listCode, @Nullable ListPriceCheck listed) {
        public UsedMaterial(String name, BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice) {
            this(name, quantity, unit, unitPrice, null, null);
        }

        public UsedMaterial at(@Nullable ListPriceCheck found) {
            return new UsedMaterial(name, quantity, unit, unitPrice, listCode, found);
        }
    }
}
