package org.qiantai.vendor.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.Timeline;
import org.qiantai.vendor.VendorOrders;
import org.qiantai.vendor.repository.VendorBook;
import org.qiantai.vendor.repository.VendorFilter;
import org.qiantai.vendor.repository.VendorReads;
import org.qiantai.vendor.repository.VendorRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of crews under contract, and the page of each. */
@Service
@Transactional(readOnly = true)
public class VendorList {
    private static final int EVALUATIONS = 50;
    private static final int ORDERS = 20;

    private final VendorReads reads;
    private final VendorBook book;
    private final VendorOrders orders;
    private final Timeline timeline;
    private final Clock clock;

    VendorList(VendorReads reads, VendorBook book, VendorOrders orders, Timeline timeline, Clock clock) {
        this.reads = reads;
        this.book = book;
        this.orders = orders;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param after the key of the stretch before, the id of its last crew; another text is the beginning */
    public Window<VendorRow> page(SiteRef site, VendorFilter filter, @Nullable String after) {
        Long last = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        return Window.of(reads.find(site.id(), filter, today(site), last, Window.SIZE + 1), Window.SIZE,
                row -> String.valueOf(row.id()));
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<VendorRow> all(SiteRef site, VendorFilter filter) {
        return reads.stream(site.id(), filter, today(site));
    }

    /** @throws NotFoundException when the site has none with that id */
    public VendorRow find(SiteRef site, long id) {
        return reads.byId(site.id(), id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    /** The same with all that belongs to it. */
    public VendorPage show(SiteRef site, long id, Actor actor) {
        VendorRow row = find(site, id);
        return new VendorPage(row, row.isActive(today(site)), book.evaluations(site.id(), id, EVALUATIONS),
                orders.counts(site.id(), id), orders.latest(site.id(), id, ORDERS),
                timeline.of(List.of(VendorKeeping.subject(id))),
                VendorPolicy.keeping(actor).allowed() && !row.isEnded(), VendorPolicy.evaluating(actor).allowed());
    }

    public LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
