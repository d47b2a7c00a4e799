package org.qiantai.repairorder.service;

import java.util.List;
import org.qiantai.deadline.DueRecords;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.DueTimesRecounted;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the due times of open orders again in a changed calendar. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderRecount implements DueRecords {
    private final RepairOrderRepository orders;
    private final Promises promises;
    private final OrderTimerSync timekeeping;
    private final Timeline timeline;

    OrderRecount(RepairOrderRepository orders, Promises promises, OrderTimerSync timekeeping, Timeline timeline) {
        this.orders = orders;
        this.promises = promises;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
    }

    @Override
    public long recount(SiteRef site, String change, long after, int most) {
        List<RepairOrder> undone = orders.undone(site.id(), after, Limit.of(most));
        undone.forEach(order -> recount(order, site, change));
        return undone.isEmpty() ? after : undone.getLast().id();
    }

    private void recount(RepairOrder order, SiteRef site, String change) {
        DueTimes before = order.due();
        DueTimes now = promises.recounted(site, before);
        if (now.equals(before)) return;
        order.recount(now);
        orders.save(order);
        timeline.append(
                NewEntry.ofProgram(site.id(), OrderTransitions.subject(order),
                        DueTimesRecounted.of(change, before, now)));
        timekeeping.keep(order);
    }
}
