package org.qiantai.platform.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.Message;

/**
 * A policy's answer to "may this actor do that?": by which grant, or why not.
 *
 * @param grant what allows it; a lent one makes the timeline say "for"
 * @param refusal the sentence that says why not
 */
public record Permission(@Nullable Grant grant, @Nullable Message refusal) {
    public static Permission by(Grant grant) { return new Permission(grant, null); }

    public static Permission refused(Message why) { return new Permission(null, why); }

    public static Permission of(Optional<Grant> grant, Message otherwise) {
        return grant.map(Permission::by).orElseGet(() -> refused(otherwise));
    }

    public boolean allowed() { return refusal == null; }

    /** @throws ForbiddenException with the refusal's sentence */
    public @Nullable Grant orForbid() {
        if (refusal != null) throw new ForbiddenException(refusal);
        return grant;
    }
}
