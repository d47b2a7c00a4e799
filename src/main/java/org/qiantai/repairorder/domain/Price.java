package org.qiantai.repairorder.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the owner agreed to, what it came to, and what may be asked of them, in CNY.
 *
 * @param consented the consented quotations' totals, and the agreement's price
 * @param cost material fees and labour fee on the slip
 * @param billable the cost, as far as it was consented to: the surplus needs a supplementary consent (domain.md §3)
 */
public record Price(BigDecimal consented, BigDecimal cost, BigDecimal billable) {

    static Price of(WorkScope scope, @Nullable Agreement agreement, List<Quotation> quotations, Slip slip,
            List<SlipMaterial> materials) {
        BigDecimal consented = quotations.stream().filter(Quotation::isConsented).map(Quotation::total)
                .reduce(orZero(agreement == null ? null : agreement.price()), BigDecimal::add);
        BigDecimal cost = materials.stream().map(material -> orZero(material.amount()))
                .reduce(orZero(slip.labourFee()), BigDecimal::add);
        return new Price(consented, cost, scope.isChargeable() ? cost.min(consented) : orZero(null));
    }

    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null ? BigDecimal.ZERO.setScale(2) : amount;
    }
}
