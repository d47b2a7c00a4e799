package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerMarks;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.repository.OrderRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits with orders: to be done, assigned, reviewed, signed a second time, chased, received. */
@Service
class OrderQueues implements WorkQueues {
    private final OrderList list;

    private final TimerMarks clocks;

    OrderQueues(OrderList list, TimerMarks clocks) {
        this.list = list;
        this.clocks = clocks;
    }

    @Override
    public boolean isOnBoard() { return true; }

    @Override
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        List<WorkQueue> queues = new ArrayList<>();
        if (actor.is(Role.TECHNICIAN)) queues.add(queue(OrderQueue.MINE, null, actor, site));
        actor.grants().stream().filter(grant -> grant.role() == Role.SUPERVISOR).map(Grant::department)
                .flatMap(department -> Optional.ofNullable(department).stream()).distinct().forEach(department -> {
                    queues.add(queue(OrderQueue.ASSIGN, department, actor, site));
                    queues.add(queue(OrderQueue.REVIEW, department, actor, site));
                    queues.add(queue(OrderQueue.RETURNS, department, actor, site));
                    queues.add(queue(OrderQueue.PAPERWORK, department, actor, site));
                });
        if (actor.is(Role.CENTER_HEAD)) queues.add(queue(OrderQueue.COUNTERSIGN, null, actor, site));
        if (actor.is(Role.RECEPTIONIST)) {
            queues.add(queue(OrderQueue.CHASE, null, actor, site));
            queues.add(queue(OrderQueue.OVERDUE, null, actor, site));
            queues.add(queue(OrderQueue.RECEIVE, null, actor, site));
        }
        if (actor.isCsSupervisor() && !actor.is(Role.RECEPTIONIST))
            queues.add(queue(OrderQueue.OVERDUE, null, actor, site));
        return queues;
    }

    /** Who is to ring up lands where the call is written down. */
    private static String step(OrderQueue queue, Actor actor) {
        boolean ringUp = queue == OrderQueue.CHASE || queue == OrderQueue.OVERDUE;
        return ringUp && actor.is(Role.RECEPTIONIST) ? "/" + OrderAction.CHASE.path() : "";
    }

    /** What a lane waits for, where that is not the work's end. */
    private static Set<TimerKind> waitedFor(OrderQueue queue) {
        return switch (queue) {
            case CHASE -> EnumSet.of(TimerKind.CHASE, TimerKind.PAPERWORK);
            case PAPERWORK -> EnumSet.of(TimerKind.PAPERWORK);
            case ASSIGN, REVIEW, CORRECTION, COUNTERSIGN, RETURNS, RECEIVE, MINE, OVERDUE, DUE_TODAY, MONTH_END,
                    SLIPS_NOT_BACK ->
                Set.of();
        };
    }

    private WorkQueue queue(OrderQueue queue, @Nullable String department, Actor actor, SiteRef site) {
        OrderFilter filter = OrderFilter.of(queue, department);
        List<OrderRow> rows = list.page(site, filter, actor, null).rows().stream().limit(WorkQueue.SHOWN).toList();
        Map<String, Instant> dues = clocks.dueOf(rows.stream().map(OrderRow::number).toList(), waitedFor(queue));
        List<WorkQueue.Item> first = rows.stream()
                .map(row -> new WorkQueue.Item(row.number(), "/orders/" + row.number() + step(queue, actor),
                        row.where() == null ? "" : row.where(), row.description(),
                        dues.getOrDefault(row.number(), row.finishDue()), row.emergency()))
                .toList();
        String href = queue == OrderQueue.COUNTERSIGN
                ? "/approvals?site=" + site.code()
                : "/orders?site=" + site.code() + "&queue=" + queue
                        + (department == null ? "" : "&department=" + department);
        return new WorkQueue("order.queue." + queue, href, list.count(site, filter, actor, WorkQueue.COUNTED_TO + 1),
                first, several(actor) ? department : null);
    }

    /** Own department and a lent one, or two lent ones: without its department a lane would stand there twice. */
    private static boolean several(Actor actor) {
        return actor.grants().stream().filter(grant -> grant.role() == Role.SUPERVISOR).map(Grant::department)
                .distinct().count() > 1;
    }
}
