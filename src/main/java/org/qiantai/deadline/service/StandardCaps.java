package org.qiantai.deadline.service;

import java.time.Instant;
import java.util.Optional;
import org.qiantai.calendar.CountingClock;
import org.qiantai.calendar.Deadlines;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.AgreedLimits;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;

/** Reads the caps of the standards. */
@Service
class StandardCaps implements AgreedLimits {
    private final StandardCatalogue standards;
    private final WorkCalendars calendars;

    StandardCaps(StandardCatalogue standards, WorkCalendars calendars) {
        this.standards = standards;
        this.calendars = calendars;
    }

    @Override
    public boolean isLeftOpen(long standardVersionId) {
        return standards.byId(standardVersionId).map(standard -> standard.terms().limits().finish())
                .filter(finish -> finish.clock() == CountingClock.AGREED).isPresent();
    }

    @Override
    public Optional<Instant> latest(long standardVersionId, SiteRef site, Instant acceptedAt) {
        return standards.byId(standardVersionId).map(standard -> standard.terms().limits().cap())
                .map(cap -> Deadlines.due(cap, acceptedAt, calendars.of(site)).at());
    }
}
