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
import org.qiantai.repairorder.domain.OwnersThing;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.ThingState;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OwnersThings;
import org.qiantai.repairorder.repository.RepairOrders;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Compensations for what was damaged at the owner's: the department's, above the limit the director's (R-07-8, G-18). */
@Service
class CompensationApprovals implements Approvals {
    private final OwnersThings things;
    private final RepairOrders orders;
    private final OrderList list;
    private final OrderPolicy policy;

    CompensationApprovals(OwnersThings things, RepairOrders orders, OrderList list, OrderPolicy policy) {
        this.things = things;
        this.orders = orders;
        this.list = list;
        this.policy = policy;
    }

    @Override
    public List<Approval> waitingFor(Actor actor, SiteRef site) {
        if (!actor.isAny(Role.SUPERVISOR, Role.DIRECTOR)) return List.of();
        List<OwnersThing> waiting = things.findBySiteIdAndStateOrderByRecordedAt(site.id(), ThingState.PROPOSED,
                Limit.of(Approval.SHOWN));
        if (waiting.isEmpty()) return List.of();
        Map<Long, RepairOrder> known = orders.findByIdIn(waiting.stream().map(OwnersThing::orderId).distinct().toList())
                .stream().collect(Collectors.toMap(RepairOrder::id, Function.identity()));
        List<OwnersThing> mine = waiting.stream()
                .filter(thing -> policy.compensation(thing, orderOf(thing, known), actor).allowed()).toList();
        List<String> numbers = mine.stream().map(thing -> orderOf(thing, known).number()).distinct().toList();
        Map<Long, OrderRow> rows = list.chosen(site, numbers, actor).stream()
                .collect(Collectors.toMap(OrderRow::id, Function.identity()));
        return mine.stream().map(thing -> Approval.of(thing.recordedAt(), "repairorder/compensation",
                new ThingToDecide(thing, Objects.requireNonNull(rows.get(thing.orderId())), site))).toList();
    }

    private static RepairOrder orderOf(OwnersThing thing, Map<Long, RepairOrder> known) {
        return Objects.requireNonNull(known.get(thing.orderId()));
    }
}
