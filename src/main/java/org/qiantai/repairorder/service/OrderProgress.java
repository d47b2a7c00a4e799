package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRef;
import org.qiantai.servicerequest.RequestStatus;
import org.springframework.stereotype.Component;

/** Tells the request what its orders have come to, in the transaction of the step. */
@Component
class OrderProgress {
    private static final Set<RequestStatus> UNDER_WAY = EnumSet.of(RequestStatus.DISPATCHED, RequestStatus.IN_PROGRESS);
    private static final Set<OrderStatus> TOUCHED = EnumSet.of(OrderStatus.ASSIGNED, OrderStatus.ON_SITE,
            OrderStatus.WORKING);

    private final RepairOrderRepository orders;
    private final RequestProgress request;
    private final Extensions extensions;

    OrderProgress(RepairOrderRepository orders, RequestProgress request, Extensions extensions) {
        this.orders = orders;
        this.request = request;
        this.extensions = extensions;
    }

    /** After a step that may have moved the order. */
    void moved(RepairOrder order, OrderStatus before, Actor by) {
        boolean ended = before.isOpen() && !order.status().isOpen();
        boolean takenBack = before == OrderStatus.COMPLETED && order.status() == OrderStatus.WORKING;
        if (ended) extensions.lapse(OrderTransitions.subject(order), order.number(), by);
        if (takenBack) takeBack(order, by);
        else if (ended) report(order, by);
        else if (TOUCHED.contains(order.status())) request.begun(order.requestId(), order.number(), by);
    }

    /** What the owner is promised is the latest of the orders' limits (domain.md §4). */
    void limitMoved(RepairOrder order, Actor by) {
        orders.waitForOthersOf(order.requestId());
        List<DueTimes> all = orders.findByRequestIdOrderById(order.requestId()).stream()
                .filter(other -> other.status().group() != OrderStatus.Group.DROPPED).map(RepairOrder::due).toList();
        request.promised(order.requestId(), order.number(), latest(all, DueTimes::finishDue),
                latest(all, DueTimes::firstFinishDue), by);
    }

    private static @Nullable Instant latest(List<DueTimes> all, Function<DueTimes, @Nullable Instant> limit) {
        return all.stream().flatMap(due -> Stream.ofNullable(limit.apply(due))).max(Instant::compareTo).orElse(null);
    }

    /** The last open order has ended, and at least one was completed or returned. */
    private void report(RepairOrder order, Actor by) {
        orders.waitForOthersOf(order.requestId());
        List<OrderStatus> all = orders.findByRequestIdOrderById(order.requestId()).stream().map(RepairOrder::status)
                .toList();
        boolean nothingOpen = all.stream().noneMatch(OrderStatus::isOpen);
        boolean something = all.stream().anyMatch(status -> status != OrderStatus.CANCELLED);
        if (nothingOpen && something && UNDER_WAY.contains(statusOf(order))) request.reported(order.requestId(), by);
    }

    private void takeBack(RepairOrder order, Actor by) {
        if (statusOf(order) == RequestStatus.CLOSED)
            throw new WrongStateException(Message.of("order.error.requestClosed", order.number()));
        request.resumed(order.requestId(), by);
    }

    private RequestStatus statusOf(RepairOrder order) {
        return request.find(order.requestId()).map(RequestRef::status).orElseThrow();
    }
}
