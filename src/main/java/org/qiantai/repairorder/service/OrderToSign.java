package org.qiantai.repairorder.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.Price;
import org.qiantai.repairorder.domain.OrderReturn;
import org.qiantai.repairorder.domain.Slip;
import org.qiantai.repairorder.domain.SlipMaterial;
import org.qiantai.repairorder.repository.OrderRow;

/**
 * An order that lacks the centre head's signature, with what it stands for (R-03-62, R-03-66).
 *
 * @param returned the return to be signed; null when it is the slip
 */
public record OrderToSign(OrderRow order, SiteRef site, boolean chargeable, Slip slip, List<SlipMaterial> materials,
        Price price, List<OrderPage.SignatureLine> signatures, @Nullable OrderReturn returned) {

    /** The last part of the address that takes the signature. */
    public String path() {
        return (returned == null ? OrderAction.REVIEW : OrderAction.SIGN_RETURN).path();
    }
}
