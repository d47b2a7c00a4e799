package org.qiantai.repairorder.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One line of a quotation.
 *
 * @param unitPrice CNY for one unit
 * @param amount quantity times price, half-up to the cent
 * @param labour labour, not material
 * @param listCode the line of the price list it was taken from; null for one of its own
 * @param listPrice what that costs in the version the quotation names; null with the code
 */
@Embeddable
public record QuotationLine(
        @Column(name = "site_id") Long siteId,
        @Column(name = "name") String name,
        @Column(name = "quantity") BigDecimal quantity,
        @Column(name = "unit") String unit,
        @Column(name = "unit_price") BigDecimal unitPrice,
        @Column(name = "amount") BigDecimal amount,
        @Column(name = "labour") Boolean labour,
        @Column(name = "list_code") @Nullable String listCode,
        @Column(name = "list_price") @Nullable BigDecimal listPrice) {

    static QuotationLine of(long siteId, QuotedItem item) {
        return new QuotationLine(siteId, item.name(), item.quantity(), item.unit(), item.unitPrice(),
                amount(item.quantity(), item.unitPrice()), item.labour(),
                item.listed() == null ? null : item.listed().code(),
                item.listed() == null ? null : item.listed().price());
    }

    static BigDecimal amount(BigDecimal quantity, BigDecimal unitPrice) {
        return quantity.multiply(unitPrice).setScale(2, RoundingMode.HALF_UP);
    }

    /** Dearer than the list it was taken from: for whoever reviews it (R-03-42, R-03-46). */
    public boolean isAboveList() {
        return listPrice != null && unitPrice.compareTo(listPrice) > 0;
    }

    /**
     * A line as it is typed.
     *
     * @param listCode which line of the price list the form says it took
     * @param listed what that really is; null for a line of its own
     */
    public record QuotedItem(String name, BigDecimal quantity, String unit, BigDecimal unitPrice, boolean labour,
            @Nullable String listCode, @Nullable ListPriceCheck listed) {
        public QuotedItem(String name, BigDecimal quantity, String unit, BigDecimal unitPrice, boolean labour) {
            this(name, quantity, unit, unitPrice, labour, null, null);
        }

        public QuotedItem at(@Nullable ListPriceCheck found) {
            return new QuotedItem(name, quantity, unit, unitPrice, labour, listCode, found);
        }
    }
}
