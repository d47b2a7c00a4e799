package org.qiantai.servicerequest.service;

import java.util.ArrayList;
import java.util.List;
import org.qiantai.platform.queue.WorkQueue;
import org.qiantai.platform.queue.WorkQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What waits with requests: to be dispatched by the desk, to be decided by the centre head, overdue for the CS supervisor. */
@Service
class RequestQueues implements WorkQueues {
    private final RequestList list;

    RequestQueues(RequestList list) { this.list = list; }

    @Override
    public boolean isOnBoard() { return true; }

    @Override
    @Transactional(readOnly = true)
    public List<WorkQueue> of(Actor actor, SiteRef site) {
        List<WorkQueue> queues = new ArrayList<>();
        if (actor.is(Role.CENTER_HEAD))
            queues.add(queue("request.queue.toDecide", "/approvals?site=", site,
                    RequestFilter.of(RequestStatus.AWAITING_DECISION)));
        if (actor.is(Role.RECEPTIONIST))
            queues.add(
                    queue("request.queue.toDispatch", "/requests?status=LOGGED&site=", site,
                            RequestFilter.of(RequestStatus.LOGGED)));
        if (actor.isCsSupervisor() || actor.is(Role.RECEPTIONIST))
            queues.add(queue("request.queue.overdue", "/requests?overdue=true&site=", site,
                    new RequestFilter(null, null, null, null, null, null, true)));
        return queues;
    }

    private WorkQueue queue(String title, String href, SiteRef site, RequestFilter filter) {
        List<WorkQueue.Item> first = list.page(site, filter, null).rows().stream().limit(WorkQueue.SHOWN)
                .map(row -> new WorkQueue.Item(row.number(), "/requests/" + row.number(), row.where(),
                        row.description(), row.finishDue(), row.emergency()))
                .toList();
        return new WorkQueue(title, href + site.code(),
                list.count(site, filter, WorkQueue.COUNTED_TO + 1),
                first, null);
    }
}
