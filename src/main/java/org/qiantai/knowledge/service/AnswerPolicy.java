package org.qiantai.knowledge.service;

import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;

/** Who keeps the answer cards: the desk, its supervisor, and the centre head. */
public final class AnswerPolicy {
    private AnswerPolicy() {}

    public static boolean keeps(Actor actor) {
        return actor.isAny(Role.RECEPTIONIST, Role.CENTER_HEAD) || actor.isCsSupervisor();
    }

    static void require(Actor actor) {
        if (!keeps(actor)) throw new ForbiddenException(Message.of("knowledge.refusal.keep"));
    }
}
