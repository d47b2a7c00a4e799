package org.qiantai.servicerequest.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.deadline.ClockedModule;
import org.qiantai.deadline.ClockedRecord;
import org.qiantai.deadline.Clocks;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.domain.RequestClocks;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.RequestsWithoutClocks;
import org.qiantai.servicerequest.repository.ServiceRequests;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a request as the request stands: called after each step, in its transaction. */
@Component
class RequestTimekeeping implements ClockedModule {
    private final Clocks clocks;
    private final ServiceRequests requests;
    private final RequestsWithoutClocks without;

    RequestTimekeeping(Clocks clocks, ServiceRequests requests, RequestsWithoutClocks without) {
        this.clocks = clocks;
        this.requests = requests;
        this.without = without;
    }

    /** The request has just been logged. */
    void begin(ServiceRequest request) {
        clocks.begin(record(request), RequestClocks.of(request));
    }

    void keep(ServiceRequest request) { clocks.keep(record(request), RequestClocks.of(request)); }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        requests.findByIdIn(ids).forEach(request -> clocks.adopt(record(request), RequestClocks.of(request)));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    /** A request that has not been dispatched is the desk's. */
    private static ClockedRecord record(ServiceRequest request) {
        return new ClockedRecord(request.siteId(), new Subject(RequestActs.SUBJECT, request.id()), request.number(),
                "/requests/" + request.number(), Actor.FRONT_DESK, request.due().standardVersionId());
    }
}
