package org.qiantai.pricing.service;

import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;

/** Who keeps the price list: finance, and the administrator (domain.md §2). */
public final class PricePolicy {
    private PricePolicy() {}

    public static boolean keeps(Actor actor) { return actor.isAny(Role.FINANCE, Role.ADMIN); }

    static void require(Actor actor) {
        if (!keeps(actor)) throw new ForbiddenException(Message.of("price.refusal.keep"));
    }
}
