package org.qiantai.repairorder.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.deadline.ClockKind;
import org.qiantai.deadline.ClockedModule;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.Clocks;
import org.qiantai.repairorder.domain.OrderClocks;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.OrdersWithoutClocks;
import org.qiantai.repairorder.repository.RepairOrders;
import org.springframework.stereotype.Component;

/** Keeps the clocks of an order as the order stands: called after each step, in its transaction. */
@Component
class OrderTimekeeping implements ClockedModule {
    private final Clocks clocks;
    private final RepairOrders orders;
    private final OrdersWithoutClocks without;

    OrderTimekeeping(Clocks clocks, RepairOrders orders, OrdersWithoutClocks without) {
        this.clocks = clocks;
        this.orders = orders;
        this.without = without;
    }

    /** The order has just been opened. */
    void begin(RepairOrder order) {
        clocks.begin(record(order), OrderClocks.of(order));
    }

    void keep(RepairOrder order) { clocks.keep(record(order), OrderClocks.of(order)); }

    /** The desk has rung up: another five minutes (R-08-22). */
    void urged(RepairOrder order) {
        clocks.restart(OrderActs.subject(order), ClockKind.CHASE);
    }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        orders.findByIdIn(ids).forEach(order -> clocks.adopt(record(order), OrderClocks.of(order)));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    private static ClockedRecord record(RepairOrder order) {
        return new ClockedRecord(order.siteId(), OrderActs.subject(order), order.number(),
                "/orders/" + order.number(), order.departmentCode(), order.due().standardVersionId());
    }
}
