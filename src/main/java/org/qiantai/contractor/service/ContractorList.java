package org.qiantai.contractor.service;

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
import org.qiantai.contractor.ContractorOrders;
import org.qiantai.contractor.repository.ContractorRegisterRepository;
import org.qiantai.contractor.repository.ContractorFilter;
import org.qiantai.contractor.repository.ContractorQuery;
import org.qiantai.contractor.repository.ContractorRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of crews under contract, and the page of each. */
@Service
@Transactional(readOnly = true)
public class ContractorList {
    private static final int EVALUATIONS = 50;
    private static final int ORDERS = 20;

    private final ContractorQuery reads;
    private final ContractorRegisterRepository book;
    private final ContractorOrders orders;
    private final Timeline timeline;
    private final Clock clock;

    ContractorList(ContractorQuery reads, ContractorRegisterRepository book, ContractorOrders orders, Timeline timeline,
            Clock clock) {
        this.reads = reads;
        this.book = book;
        this.orders = orders;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param after the key of the stretch before, the id of its last crew; another text is the beginning */
    public Window<ContractorRow> page(SiteRef site, ContractorFilter filter, @Nullable String after) {
        Long last = after != null && after.matches("\\d{1,18}") ? Long.valueOf(after) : null;
        return Window.of(reads.find(site.id(), filter, today(site), last, Window.SIZE + 1), Window.SIZE,
                row -> String.valueOf(row.id()));
    }

    /** All that the filter finds, row by row, for an export inside a transaction; to be closed. */
    public Stream<ContractorRow> all(SiteRef site, ContractorFilter filter) {
        return reads.stream(site.id(), filter, today(site));
    }

    /** @throws NotFoundException when the site has none with that id */
    public ContractorRow find(SiteRef site, long id) {
        return reads.byId(site.id(), id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    /** The same with all that belongs to it. */
    public ContractorPage show(SiteRef site, long id, Actor actor) {
        ContractorRow row = find(site, id);
        return new ContractorPage(row, row.isActive(today(site)), book.evaluations(site.id(), id, EVALUATIONS),
                orders.counts(site.id(), id), orders.latest(site.id(), id, ORDERS),
                timeline.of(List.of(ContractorService.subject(id))),
                ContractorPolicy.keeping(actor).allowed() && !row.isEnded(),
                ContractorPolicy.evaluating(actor).allowed());
    }

    public LocalDate today(SiteRef site) { return LocalDate.now(clock.withZone(site.zone())); }
}
