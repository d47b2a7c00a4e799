package org.qiantai.repairorder.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimedModule;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.Timers;
import org.qiantai.repairorder.domain.OrderTimers;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.OrdersWithoutTimersQuery;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.stereotype.Component;

/** Keeps the clocks of an order as the order stands: called after each step, in its transaction. */
@Component
class OrderTimerSync implements TimedModule {
    private final Timers clocks;
    private final RepairOrderRepository orders;
    private final OrdersWithoutTimersQuery without;

    OrderTimerSync(Timers clocks, RepairOrderRepository orders, OrdersWithoutTimersQuery without) {
        this.clocks = clocks;
        this.orders = orders;
        this.without = without;
    }

    /** The order has just been opened. */
    void begin(RepairOrder order) {
        clocks.begin(record(order), OrderTimers.of(order));
    }

    void keep(RepairOrder order) { clocks.keep(record(order), OrderTimers.of(order)); }

    /** The desk has rung up: another five minutes (R-08-22). */
    void urged(RepairOrder order) {
        clocks.restart(OrderTransitions.subject(order), TimerKind.CHASE);
    }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        orders.findByIdIn(ids).forEach(order -> clocks.adopt(record(order), OrderTimers.of(order)));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    private static TimedRecord record(RepairOrder order) {
        return new TimedRecord(order.siteId(), OrderTransitions.subject(order), order.number(),
                "/orders/" + order.number(), order.departmentCode(), order.due().standardVersionId());
    }
}
