package org.qiantai.servicerequest.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RequestRow;

/**
 * A referred request with what the centre head needs to answer (R-03-39).
 *
 * @param referredBy who asked, when, and what the desk could not tell
 */
public record RequestToDecide(RequestRow request, SiteRef site, String referredBy, Instant referredAt,
        @Nullable String question) {}
