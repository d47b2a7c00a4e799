package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.queue.Approval;
import org.qiantai.platform.queue.Approvals;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.OrderReturn;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.stereotype.Service;

/** Indoor services, and returns of them, that lack the centre head's signature (R-03-62, R-03-66). */
@Service
class OrderApprovals implements Approvals {
    private final OrderList list;
    private final RepairOrderRepository orders;
    private final OrderPolicy policy;

    OrderApprovals(OrderList list, RepairOrderRepository orders, OrderPolicy policy) {
        this.list = list;
        this.orders = orders;
        this.policy = policy;
    }

    @Override
    public List<Approval> waitingFor(Actor actor, SiteRef site) {
        if (!actor.is(Role.CENTER_HEAD)) return List.of();
        List<OrderRow> rows = list.oldest(site, OrderFilter.of(OrderQueue.COUNTERSIGN, null), actor, Approval.SHOWN);
        Map<Long, RepairOrder> byId = orders.findByIdIn(rows.stream().map(OrderRow::id).toList()).stream()
                .collect(Collectors.toMap(RepairOrder::id, Function.identity()));
        return rows.stream().flatMap(row -> Stream.ofNullable(byId.get(row.id()))
                .filter(order -> maySign(order, actor)).map(order -> approval(row, order, site))).toList();
    }

    /** Whoever gave the first signature, or entered the completion, does not give the second (domain.md §2). */
    private boolean maySign(RepairOrder order, Actor actor) {
        OrderAction step = order.status() == OrderStatus.COMPLETED ? OrderAction.REVIEW : OrderAction.SIGN_RETURN;
        return policy.permission(step, order, actor).allowed();
    }

    private static Approval approval(OrderRow row, RepairOrder order, SiteRef site) {
        @Nullable
        OrderReturn returned = order.status() == OrderStatus.COMPLETED ? null : order.orderReturn().orElse(null);
        List<OrderPage.SignatureLine> signatures = order.signatures().stream().map(OrderPage.SignatureLine::of)
                .toList();
        Instant since = signatures.stream().map(OrderPage.SignatureLine::at).max(Instant::compareTo)
                .orElseGet(() -> Objects.requireNonNull(returned).proposedAt());
        return Approval.of(since, "repairorder/approval", new OrderToSign(row, site, order.scope().isChargeable(),
                order.slip(), order.materials(), order.price(), signatures, returned));
    }
}
