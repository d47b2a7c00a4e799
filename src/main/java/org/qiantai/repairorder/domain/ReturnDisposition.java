package org.qiantai.repairorder.domain;

import java.util.Arrays;
import java.util.List;

/** Why an order is returned, which is also what happens next (C-43). */
public enum ReturnDisposition {
    /** A contracted crew does it (R-03-68). */
    CONTRACTOR,
    /** A partner of the company does it (R-05-21). */
    PARTNER,
    /** Somebody outside is in charge: the grid, the water works, the developer (R-12-16). */
    OUTSIDE_REFERRAL,
    /** It is not done at all (R-03-51). */
    REFUSE,
    /** The owner does not want it at that price; no department says so, and none signs. */
    OWNER_DECLINED;

    /** The reasons a department may give. */
    public static List<ReturnDisposition> choosable() {
        return Arrays.stream(values()).filter(reason -> reason != OWNER_DECLINED).toList();
    }
}
