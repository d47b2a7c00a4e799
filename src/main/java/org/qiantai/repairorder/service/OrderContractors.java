package org.qiantai.repairorder.service;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.domain.OrderContractor;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.contractor.ContractorRef;
import org.qiantai.contractor.Contractors;
import org.springframework.stereotype.Component;

/** Which contracted crew may be given an order, and under what condition (R-03-67, R-03-68, C-43). */
@Component
public class OrderContractors {
    /** Of a written notice to the desk. */
    public static final int LONGEST_NOTICE = 200;

    private final Contractors contractors;
    private final SiteDirectory sites;

    OrderContractors(Contractors contractors, SiteDirectory sites) {
        this.contractors = contractors;
        this.sites = sites;
    }

    /**
     * A crew beside an order.
     *
     * @param listed the order is among its own matters
     */
    public record Candidate(ContractorRef contractor, boolean listed) {}

    /** Those under contract today: whose matter it is first; those that may not be sent last. */
    public List<Candidate> candidates(OrderPage order) {
        List<Candidate> all = contractors.active(order.site()).stream()
                .map(found -> new Candidate(found, found.isListedFor(order.category().code()))).toList();
        return all.stream().sorted(Comparator.comparing((Candidate one) -> !one.contractor().mayBeSent())
                .thenComparing(one -> !one.listed())).toList();
    }

    /**
     * The crew as it stands on the order.
     *
     * @param notice the written notice to the desk; kept only where one is needed
     * @throws InvalidInputException for a crew that may not be sent, and for a missing notice
     */
    AssignedTechnician worker(RepairOrder order, long contractorId, @Nullable String notice) {
        ContractorRef found = contractors.active(sites.byId(order.siteId()), contractorId)
                .orElseThrow(() -> new InvalidInputException("contractor", Message.of("order.error.noSuchContractor")));
        if (!found.mayBeSent())
            throw new InvalidInputException("contractor", Message
                    .of(found.verdict() == null ? "order.error.contractorUnevaluated" : "order.error.contractorEnded",
                            found.name()));
        if (found.isListedFor(order.scope().categoryCode()))
            return AssignedTechnician.contractor(found.name(), new OrderContractor(found.id(), null));
        if (notice == null || notice.isBlank())
            throw new InvalidInputException("notice", Message.of("order.error.contractorNotice", found.name()));
        return AssignedTechnician.contractor(found.name(), new OrderContractor(found.id(), notice.strip()));
    }
}
