package org.qiantai.repairorder.service;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.domain.OrderVendor;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.Worker;
import org.qiantai.vendor.VendorRef;
import org.qiantai.vendor.Vendors;
import org.springframework.stereotype.Component;

/** Which contracted crew may be given an order, and under what condition (R-03-67, R-03-68, C-43). */
@Component
public class OrderCrews {
    /** Of a written notice to the desk. */
    public static final int LONGEST_NOTICE = 200;

    private final Vendors vendors;
    private final SiteDirectory sites;

    OrderCrews(Vendors vendors, SiteDirectory sites) {
        this.vendors = vendors;
        this.sites = sites;
    }

    /**
     * A crew beside an order.
     *
     * @param listed the order is among its own matters
     */
    public record Candidate(VendorRef crew, boolean listed) {}

    /** Those under contract today: whose matter it is first; those that may not be sent last. */
    public List<Candidate> candidates(OrderPage order) {
        List<Candidate> all = vendors.active(order.site()).stream()
                .map(crew -> new Candidate(crew, crew.isListedFor(order.category().code()))).toList();
        return all.stream().sorted(Comparator.comparing((Candidate one) -> !one.crew().mayBeSent())
                .thenComparing(one -> !one.listed())).toList();
    }

    /**
     * The crew as it stands on the order.
     *
     * @param notice the written notice to the desk; kept only where one is needed
     * @throws InvalidInputException for a crew that may not be sent, and for a missing notice
     */
    Worker worker(RepairOrder order, long vendorId, @Nullable String notice) {
        VendorRef crew = vendors.active(sites.byId(order.siteId()), vendorId)
                .orElseThrow(() -> new InvalidInputException("vendor", Message.of("order.error.noSuchVendor")));
        if (!crew.mayBeSent())
            throw new InvalidInputException("vendor", Message
                    .of(crew.verdict() == null ? "order.error.vendorUnevaluated" : "order.error.vendorEnded",
                            crew.name()));
        if (crew.isListedFor(order.matter().categoryCode()))
            return Worker.crew(crew.name(), new OrderVendor(crew.id(), null));
        if (notice == null || notice.isBlank())
            throw new InvalidInputException("notice", Message.of("order.error.vendorNotice", crew.name()));
        return Worker.crew(crew.name(), new OrderVendor(crew.id(), notice.strip()));
    }
}
