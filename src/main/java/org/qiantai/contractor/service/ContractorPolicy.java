package org.qiantai.contractor.service;

import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;

/** Who keeps the register of crews, and who judges them (docs/decisions/0024). */
public final class ContractorPolicy {
    private ContractorPolicy() {}

    /** The service centre, and the administrator who types a contract in for it. */
    public static Permission keeping(Actor actor) {
        return Permission.of(actor.grant(Role.CENTER_HEAD).or(() -> actor.grant(Role.ADMIN)),
                Message.of("contractor.refusal.keep"));
    }

    /** R-03-67: the relevant service centre, and nobody in its place. */
    public static Permission evaluating(Actor actor) {
        return Permission.of(actor.grant(Role.CENTER_HEAD), Message.of("contractor.refusal.evaluate"));
    }
}
