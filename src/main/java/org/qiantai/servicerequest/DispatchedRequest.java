package org.qiantai.servicerequest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.site.SiteRef;

/**
 * What an order takes over from its request.
 *
 * @param acceptedAt when the clocks began (R-03-32)
 */
public record DispatchedRequest(long id, SiteRef site, String number, String categoryCode, String description,
        @Nullable Long unitId, @Nullable String place, Instant acceptedAt, boolean emergency, DueTimes due) {}
