package org.qiantai.contractor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.contractor.repository.ContractorQuery;
import org.qiantai.contractor.repository.ContractorRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The crews under contract at a site, for whoever gives out work (R-03-67, R-03-68). */
@Component
@Transactional(readOnly = true)
public class Contractors {
    private final ContractorQuery reads;
    private final Clock clock;

    Contractors(ContractorQuery reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Those whose contract runs today, by name; those that may not be sent as well. */
    public List<ContractorRef> active(SiteRef site) {
        return reads.active(site.id(), today(site)).stream().map(ContractorRow::ref).toList();
    }

    /** One of these. */
    public Optional<ContractorRef> active(SiteRef site, long id) {
        return reads.byId(site.id(), id).filter(row -> row.isActive(today(site))).map(ContractorRow::ref);
    }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
