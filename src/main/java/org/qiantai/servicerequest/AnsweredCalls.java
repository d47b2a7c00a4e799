package org.qiantai.servicerequest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;

/**
 * Calls whose answer another module knows before they come: logged and answered in one act (R-08-4), in the caller's
 * transaction.
 */
public interface AnsweredCalls {
    /**
     * Logs the call as an inquiry and answers it.
     *
     * @throws org.qiantai.platform.error.ForbiddenException for somebody who takes no calls
     */
    Made log(SiteRef site, Call call, Actor actor);

    /**
     * Somebody who called.
     *
     * @param token of the form that logs it: sent twice it makes one request
     * @param unitId where they live; {@code noUnitReason} for somebody without a room (G-20)
     * @param asked what they wanted to know, {@code answer} what they were told
     */
    record Call(UUID token, @Nullable Long unitId, @Nullable String noUnitReason, @Nullable Long occupantId,
            String name, @Nullable String phone, String asked, String answer) {}

    /** The request that was made. */
    record Made(long id, String number) {}
}
