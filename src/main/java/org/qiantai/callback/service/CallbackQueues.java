package org.qiantai.callback.service;

import java.util.ArrayList;
import java.util.List;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits with callbacks: checks on site, discontent people, calls, promised replies. */
@Service
class CallbackQueues implements WorkQueues {
    private final CallbackList list;

    CallbackQueues(CallbackList list) { this.list = list; }

    @Override
    public boolean isOnBoard() { return true; }

    @Override
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        List<WorkQueue> queues = new ArrayList<>();
        if (actor.is(Role.AREA_MANAGER))
            queues.add(queue("callback.queue.toCheck", "status=VERIFYING",
                    CallbackFilter.of(CallbackStatus.VERIFYING), site, actor));
        if (actor.isCsSupervisor())
            queues.add(queue("callback.queue.dissatisfied", CallbackView.DISSATISFIED, site, actor));
        if (actor.is(Role.CENTER_HEAD))
            queues.add(queue("callback.queue.dissatisfiedAgain", CallbackView.DISSATISFIED_AGAIN, site, actor));
        if (actor.is(Role.RECEPTIONIST)) {
            queues.add(
                    queue("callback.queue.toCall", "status=DUE", CallbackFilter.of(CallbackStatus.DUE), site, actor));
            queues.add(queue("callback.queue.promised", CallbackView.PROMISED, site, actor));
        }
        WorkQueue found = queue("callback.queue.mine", CallbackView.MINE, site, actor);
        // Few ever find something: this lane stands only where there is something in it.
        if (found.count() > 0) queues.add(found);
        return queues;
    }

    private WorkQueue queue(String title, CallbackView view, SiteRef site, Actor actor) {
        return queue(title, "view=" + view, CallbackFilter.of(view), site, actor);
    }

    private WorkQueue queue(String title, String query, CallbackFilter filter, SiteRef site, Actor actor) {
        List<WorkQueue.Item> first = list.page(site, filter, null, actor).rows().stream().limit(WorkQueue.SHOWN)
                .map(row -> new WorkQueue.Item(row.number(), "/callbacks/" + row.number(), row.where(),
                        row.description(), row.due(), false))
                .toList();
        return new WorkQueue(title, "/callbacks?site=" + site.code() + "&" + query,
                list.count(site, filter, actor, WorkQueue.COUNTED_TO + 1), first, null);
    }
}
