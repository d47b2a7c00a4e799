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
 */
@Embeddable
public record SlipMaterial(
        @Column(name = "site_id") Long siteId,
        @Column(name = "name") String name,
        @Column(name = "quantity") BigDecimal quantity,
        @Column(name = "unit") String unit,
        @Column(name = "unit_price") @Nullable BigDecimal unitPrice,
        @Column(name = "amount") @Nullable BigDecimal amount) {

    static SlipMaterial of(long siteId, UsedMaterial used) {
        return new SlipMaterial(siteId, used.name(), used.quantity(), used.unit(), used.unitPrice(),
                used.unitPrice() == null ? null : QuotationLine.amount(used.quantity(), used.unitPrice()));
    }

    /** A material as it is typed. */
    public record UsedMaterial(String name, BigDecimal quantity, String unit, @Nullable BigDecimal unitPrice) {}
}
