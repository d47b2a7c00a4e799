package org.qiantai.repairorder.domain;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;

/**
 * Who signs.
 *
 * @param name as typed beneath the slip
 * @param onBehalfOf who lent the role
 * @param drawn the name written by hand, where it was
 */
public record Signer(Actor actor, String name, @Nullable String onBehalfOf, @Nullable Long drawn) {
    public static Signer of(Actor actor, @Nullable Grant grant, String name) {
        return new Signer(actor, name, grant == null ? null : grant.lentBy(), null);
    }

    public Signer byHand(@Nullable Long drawing) { return new Signer(actor, name, onBehalfOf, drawing); }
}
