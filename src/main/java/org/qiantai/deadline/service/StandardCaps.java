package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Optional;
import org.qiantai.deadline.AgreedLimits;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** Reads the caps of the standards. */
@Service
class StandardCaps implements AgreedLimits {
    private final StandardCatalogue standards;

    StandardCaps(StandardCatalogue standards) { this.standards = standards; }

    @Override
    public Optional<Instant> latest(long standardVersionId, SiteRef site, Instant acceptedAt) {
        return standards.byId(standardVersionId).flatMap(standard -> Optional
                .ofNullable(PlainDueTimes.due(standard.terms().limits().cap(), acceptedAt, site.zone())));
    }
}
