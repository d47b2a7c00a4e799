package org.qiantai.estate.service;

import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;

/** Who keeps the estate's records: asked by the pages for their buttons, and by each use case. */
public final class EstatePolicy {
    private EstatePolicy() {}

    /** Units: the desk, its supervisor, and the administrator who sets a site up. */
    public static boolean keepsUnits(Actor actor) {
        return keepsOccupants(actor) || actor.is(Role.ADMIN);
    }

    /** People and their phones: the desk and its supervisor (domain §2). */
    public static boolean keepsOccupants(Actor actor) {
        return actor.is(Role.RECEPTIONIST) || actor.isCsSupervisor();
    }

    static void requireUnits(Actor actor) { require(keepsUnits(actor)); }

    static void requireOccupants(Actor actor) { require(keepsOccupants(actor)); }

    private static void require(boolean allowed) {
        if (!allowed) throw new ForbiddenException(Message.of("estate.refused.desk"));
    }
}
