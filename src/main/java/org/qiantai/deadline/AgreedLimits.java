package org.qiantai.deadline;

import java.time.Instant;
import java.util.Optional;
import org.qiantai.platform.site.SiteRef;

/** How far a standard lets people agree on another date without asking anybody (C-01). */
public interface AgreedLimits {
    /** Whether the standard leaves the limit to be agreed. */
    boolean isLeftOpen(long standardVersionId);

    /**
     * The latest that needs no approval; empty where the standard sets none.
     *
     * @param standardVersionId by which the record is judged
     * @param acceptedAt from which every limit counts (R-03-32)
     */
    Optional<Instant> latest(long standardVersionId, SiteRef site, Instant acceptedAt);
}
