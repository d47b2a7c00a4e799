package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.OrderQuery;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRef;
import org.qiantai.servicerequest.RequestRecipients;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Orders as extensions of their limits see them. */
@Service
@Transactional(readOnly = true)
class OrderExtensions implements ExtendableRecords {
    private final OrderTransitions transitions;
    private final OrderPolicy policy;
    private final OrderProgress progress;
    private final OrderTimerSync timekeeping;
    private final RepairOrderRepository orders;
    private final OrderQuery rows;
    private final RequestProgress requests;
    private final Households households;
    private final RequestRecipients whom;
    private final SiteDirectory sites;

    OrderExtensions(OrderTransitions transitions, OrderPolicy policy, OrderProgress progress,
            OrderTimerSync timekeeping,
            RepairOrderRepository orders, OrderQuery rows, RequestProgress requests, Households households,
            RequestRecipients whom,
            SiteDirectory sites) {
        this.transitions = transitions;
        this.policy = policy;
        this.progress = progress;
        this.timekeeping = timekeeping;
        this.orders = orders;
        this.rows = rows;
        this.requests = requests;
        this.households = households;
        this.whom = whom;
        this.sites = sites;
    }

    @Override
    public RecordKind kind() { return RecordKind.RO; }

    @Override
    public String href(String number) { return "/orders/" + number; }

    @Override
    public Extendable find(String number, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        Optional<String> unit = Optional.ofNullable(order.scope().unitId()).flatMap(households::unit)
                .map(UnitRef::code);
        return extendable(order, unit.orElse(order.scope().place()));
    }

    @Override
    public List<Extendable> of(Collection<Long> ids) {
        Map<Long, OrderRow> where = rows.find("o.id IN (:ids)", Map.of("ids", ids), ids.size()).stream()
                .collect(Collectors.toMap(OrderRow::id, Function.identity()));
        return orders.findByIdIn(ids).stream().flatMap(order -> Stream.ofNullable(where.get(order.id()))
                .map(row -> extendable(order, row.where()))).toList();
    }

    @Override
    public Asking asking(String number, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        RequestRef request = requests.find(order.requestId()).orElseThrow(() -> new NotFoundException(number));
        RequestRecipients.Contact told = whom.of(request);
        return new Asking(policy.permission(OrderAction.EXTEND, order, actor), blockedReasons(order), told.party(),
                told.name());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(long id, Instant newDue, Actor by) {
        RepairOrder order = orders.findByIdIn(List.of(id)).getFirst();
        order.extendTo(newDue);
        orders.save(order);
        timekeeping.keep(order);
        progress.limitMoved(order, by);
    }

    private Extendable extendable(RepairOrder order, @Nullable String where) {
        return new Extendable(OrderTransitions.subject(order), order.number(), sites.byId(order.siteId()),
                order.version(),
                href(order.number()), where, order.scope().description(), order.scope().categoryCode(),
                order.departmentCode(), order.acceptedAt(), order.due());
    }

    private static @Nullable Message blockedReasons(RepairOrder order) {
        if (!order.status().isOpen()) return order.wrongState().sentence();
        return order.due().finishDue() == null ? Message.of("order.error.noLimitYet", order.number()) : null;
    }
}
