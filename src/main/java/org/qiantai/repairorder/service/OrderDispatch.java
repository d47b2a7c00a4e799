package org.qiantai.repairorder.service;

import java.util.List;
import java.util.stream.Collectors;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.qiantai.servicerequest.DispatchedRequest;
import org.qiantai.servicerequest.OrdersOfRequest;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a request asks of its orders, in its own transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class OrderDispatch implements OrdersOfRequest {
    private final RepairOrderRepository orders;
    private final OrderOpenings openings;
    private final OrderTransitions transitions;
    private final OrderTimerSync timekeeping;
    private final Categories categories;
    private final Extensions extensions;
    private final Timeline timeline;

    OrderDispatch(RepairOrderRepository orders, OrderOpenings openings, OrderTransitions transitions,
            OrderTimerSync timekeeping,
            Categories categories, Extensions extensions, Timeline timeline) {
        this.orders = orders;
        this.openings = openings;
        this.transitions = transitions;
        this.timekeeping = timekeeping;
        this.categories = categories;
        this.extensions = extensions;
        this.timeline = timeline;
    }

    @Override
    public List<String> open(DispatchedRequest request, List<String> departmentCodes, Actor by) {
        return departmentCodes.stream().map(department -> openings.open(request, department, by)).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OrderSummary> of(long requestId) {
        return orders.findByRequestIdOrderById(requestId).stream()
                .map(order -> new OrderSummary(order.number(), order.departmentCode(), "order.status." + order.status(),
                        order.status().isOpen(), workers(order), order.due()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public boolean areCancellable(long requestId) {
        return open(requestId).stream()
                .allMatch(order -> order.status().successors().contains(OrderStatus.CANCELLED));
    }

    @Override
    public void cancelAll(long requestId, String reason, Actor by) {
        for (RepairOrder order : open(requestId)) {
            OrderStatus before = order.status();
            order.cancel(by, transitions.now());
            orders.save(order);
            timeline.append(
                    OrderTransitions.entry(order, by, null, new OrderEvent.Cancelled()).moved(before, order.status())
                            .noting(reason));
            timekeeping.keep(order);
            extensions.lapse(OrderTransitions.subject(order), order.number(), by);
        }
    }

    @Override
    public void reclassify(long requestId, String categoryCode, boolean emergency, DueTimes due, Actor by) {
        Category category = categories.byCode(categoryCode).orElseThrow(() -> new NotFoundException(categoryCode));
        for (RepairOrder order : open(requestId)) {
            boolean raised = emergency && !order.isEmergency();
            OrderEvent event = raised ? new OrderEvent.RaisedToEmergency() : reclassified(order, category);
            order.reclassify(category, emergency, due, transitions.now());
            orders.save(order);
            timeline.append(OrderTransitions.entry(order, by, null, event));
            if (emergency && order.status() == OrderStatus.OPEN) openings.assignAtOnce(order, by);
            timekeeping.keep(order);
        }
    }

    private static OrderEvent reclassified(RepairOrder order, Category to) {
        return order.scope().categoryCode().equals(to.code())
                ? new OrderEvent.Reassessed()
                : new OrderEvent.Reclassified(to.name());
    }

    private List<RepairOrder> open(long requestId) {
        return orders.findByRequestIdOrderById(requestId).stream().filter(order -> order.status().isOpen()).toList();
    }

    static String workers(RepairOrder order) {
        return order.workers().stream().map(AssignedTechnician::name).collect(Collectors.joining("、"));
    }
}
