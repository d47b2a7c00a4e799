package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerMarks;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.queue.BoardLanes;
import org.qiantai.platform.queue.Lane;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.qiantai.repairorder.repository.ChaseCallRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The orders on the live board: to be chased (R-08-22), overdue, due today, slips to be received (R-03-47). */
@Service
class OrderBoard implements BoardLanes {
    private final OrderList list;
    private final TimerMarks clocks;
    private final ChaseCallRepository chaseCalls;

    OrderBoard(OrderList list, TimerMarks clocks, ChaseCallRepository chaseCalls) {
        this.list = list;
        this.clocks = clocks;
        this.chaseCalls = chaseCalls;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Lane> lanes(SiteRef site) {
        return List.of(lane("chase", OrderQueue.CHASE, site), lane("overdue", OrderQueue.OVERDUE, site),
                lane("today", OrderQueue.DUE_TODAY, site), lane("receive", OrderQueue.RECEIVE, site));
    }

    private Lane lane(String id, OrderQueue queue, SiteRef site) {
        OrderFilter filter = OrderFilter.of(queue, null);
        List<OrderRow> rows = list.pressing(site, filter, Lane.SHOWN);
        List<String> numbers = rows.stream().map(OrderRow::number).toList();
        Map<String, Instant> dues = queue == OrderQueue.CHASE
                ? clocks.dueOf(numbers, Set.of(TimerKind.CHASE, TimerKind.PAPERWORK))
                : Map.of();
        Map<String, Integer> urged = urges(queue)
                ? chaseCalls.counts(rows.stream().map(OrderRow::id).toList())
                : Map.of();
        int count = rows.size() < Lane.SHOWN ? rows.size() : list.count(site, filter, WorkQueue.COUNTED_TO + 1);
        return new Lane(id, "order.queue." + queue, "/orders?site=" + site.code() + "&queue=" + queue, count,
                rows.stream().map(row -> card(queue, row, dues.getOrDefault(row.number(), due(queue, row)),
                        urged.getOrDefault(row.number(), 0))).toList());
    }

    private static Lane.Card card(OrderQueue queue, OrderRow row, @Nullable Instant due, int urged) {
        Lane.Act act = urges(queue)
                ? new Lane.Act("order.card.urge", "/orders/" + row.number() + "/chase", "chase")
                : queue == OrderQueue.RECEIVE
                        ? new Lane.Act("order.card.receive", "/orders/" + row.number() + "/receipt", null)
                        : null;
        Message note = urged > 0
                ? Message.of("order.card.urged", urged)
                : queue == OrderQueue.RECEIVE ? null : Message.of("order.status." + row.status());
        return new Lane.Card(row.number(), "/orders/" + row.number(), row.where() == null ? "" : row.where(),
                row.description(), row.departmentCode(), row.workers(), null, due, row.emergency(), note, act);
    }

    private static boolean urges(OrderQueue queue) { return queue == OrderQueue.CHASE || queue == OrderQueue.OVERDUE; }

    private static @Nullable Instant due(OrderQueue queue, OrderRow row) {
        return queue == OrderQueue.RECEIVE ? row.slipDueAt() : row.finishDue();
    }
}
