package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One line of a quotation.
 *
 * @param unitPrice CNY for one unit
 * @param amount quantity times price, half-up to the cent
 * @param labour labour, not material
 */
@Embeddable
public record QuotationLine(
        @Column(name = "site_id") Long siteId,
        @Column(name = "name") String name,
        @Column(name = "quantity") BigDecimal quantity,
        @Column(name = "unit") String unit,
        @Column(name = "unit_price") BigDecimal unitPrice,
        @Column(name = "amount") BigDecimal amount,
        @Column(name = "labour") Boolean labour) {

    static QuotationLine of(long siteId, QuotedItem item) {
        return new QuotationLine(siteId, item.name(), item.quantity(), item.unit(), item.unitPrice(),
                amount(item.quantity(), item.unitPrice()), item.labour());
    }

    static BigDecimal amount(BigDecimal quantity, BigDecimal unitPrice) {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }

    /** A line as it is typed. */
    public record QuotedItem(String name, BigDecimal quantity, String unit, BigDecimal unitPrice, boolean labour) {}
}
