package org.qiantai.deadline.service;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.domain.Limits;
import org.qiantai.deadline.domain.StandardVersion;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** Promises what the standard in force says. */
@Service
class StandardPromises implements Promises {
    /** Takes the place of the category's own standard (C-04). */
    private static final String EMERGENCY = "EMERGENCY";

    private final StandardCatalogue standards;

    StandardPromises(StandardCatalogue standards) { this.standards = standards; }

    @Override
    public Promise promise(SiteRef site, Category category, boolean emergency, Instant acceptedAt) {
        StandardVersion standard = standards.inForce(emergency ? EMERGENCY : category.standard(), acceptedAt);
        Limits limits = standard.terms().limits();
        ZoneId zone = site.zone();
        return new Promise(standard.id(), standard.code(), standard.terms().sourceRule(),
                PlainDueTimes.due(limits.respond(), acceptedAt, zone),
                PlainDueTimes.due(limits.target(), acceptedAt, zone),
                PlainDueTimes.due(limits.finish(), acceptedAt, zone));
    }

    @Override
    public Optional<StandardName> standard(long standardVersionId) {
        return standards.byId(standardVersionId).map(version -> new StandardName(version.code(),
                version.terms().nameZh(), version.terms().nameEn(), version.terms().sourceRule()));
    }
}
