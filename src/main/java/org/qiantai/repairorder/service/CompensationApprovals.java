package org.qiantai.repairorder.service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.qiantai.platform.queue.Approval;
import org.qiantai.platform.queue.Approvals;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.OwnerProperty;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.PropertyStatus;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OwnerPropertyRepository;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Compensations for what was damaged at the owner's: the department's, above the limit the director's (R-07-8, G-18). */
@Service
class CompensationApprovals implements Approvals {
    private final OwnerPropertyRepository ownerProperty;
    private final RepairOrderRepository orders;
    private final OrderList list;
    private final OrderPolicy policy;

    CompensationApprovals(OwnerPropertyRepository ownerProperty, RepairOrderRepository orders, OrderList list,
            OrderPolicy policy) {
        this.ownerProperty = ownerProperty;
        this.orders = orders;
        this.list = list;
        this.policy = policy;
    }

    @Override
    public List<Approval> waitingFor(Actor actor, SiteRef site) {
        if (!actor.isAny(Role.SUPERVISOR, Role.DIRECTOR)) return List.of();
        List<OwnerProperty> waiting = ownerProperty.findBySiteIdAndStateOrderByRecordedAt(site.id(),
                PropertyStatus.PROPOSED,
                Limit.of(Approval.SHOWN));
        if (waiting.isEmpty()) return List.of();
        Map<Long, RepairOrder> known = orders
                .findByIdIn(waiting.stream().map(OwnerProperty::orderId).distinct().toList())
                .stream().collect(Collectors.toMap(RepairOrder::id, Function.identity()));
        List<OwnerProperty> mine = waiting.stream()
                .filter(property -> policy.compensation(property, orderOf(property, known), actor).allowed()).toList();
        List<String> numbers = mine.stream().map(property -> orderOf(property, known).number()).distinct().toList();
        Map<Long, OrderRow> rows = list.chosen(site, numbers, actor).stream()
                .collect(Collectors.toMap(OrderRow::id, Function.identity()));
        return mine.stream().map(property -> Approval.of(property.recordedAt(), "repairorder/compensation",
                new CompensationToDecide(property, Objects.requireNonNull(rows.get(property.orderId())), site)))
                .toList();
    }

    private static RepairOrder orderOf(OwnerProperty property, Map<Long, RepairOrder> known) {
        return Objects.requireNonNull(known.get(property.orderId()));
    }
}
