package org.qiantai.vendor;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.vendor.repository.VendorReads;
import org.qiantai.vendor.repository.VendorRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The crews under contract at a site, for whoever gives out work (R-03-67, R-03-68). */
@Component
@Transactional(readOnly = true)
public class Vendors {
    private final VendorReads reads;
    private final Clock clock;

    Vendors(VendorReads reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    /** Those whose contract runs today, by name; those that may not be sent as well. */
    public List<VendorRef> active(SiteRef site) {
        return reads.active(site.id(), today(site)).stream().map(VendorRow::ref).toList();
    }

    /** One of these. */
    public Optional<VendorRef> active(SiteRef site, long id) {
        return reads.byId(site.id(), id).filter(row -> row.isActive(today(site))).map(VendorRow::ref);
    }

    private LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
