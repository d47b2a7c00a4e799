package org.qiantai.answercard.service;

import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;

/** Who keeps the answer cards: the desk, its supervisor, and the centre head. */
public final class CardPolicy {
    private CardPolicy() {}

    public static boolean keeps(Actor actor) {
        return actor.isAny(Role.RECEPTIONIST, Role.CENTER_HEAD) || actor.isCsSupervisor();
    }

    static void require(Actor actor) {
        if (!keeps(actor)) throw new ForbiddenException(Message.of("answercard.refusal.keep"));
    }
}
