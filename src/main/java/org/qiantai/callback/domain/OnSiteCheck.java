package org.qiantai.callback.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What the area manager saw on site (R-03-71).
 *
 * @param measure what is done about it
 * @param confirmed whether the caller is right
 * @param reworkOrderNumber the order that puts it right, where confirmed
 */
@Embeddable
public record OnSiteCheck(
        @Column(name = "finding") String text,
        @Column(name = "measure") String measure,
        @Column(name = "confirmed") Boolean confirmed,
        @Column(name = "rework_order_number") @Nullable String reworkOrderNumber) {

    OnSiteCheck withRework(String orderNumber) { return new OnSiteCheck(text, measure, confirmed, orderNumber); }
}
