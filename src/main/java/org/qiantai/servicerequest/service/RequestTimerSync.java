package org.qiantai.servicerequest.service;

import java.util.Comparator;
import java.util.List;
import org.qiantai.deadline.TimedModule;
import org.qiantai.deadline.TimedRecord;
import org.qiantai.deadline.Timers;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.domain.RequestTimers;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.RequestsWithoutTimersQuery;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.Subject;
import org.springframework.stereotype.Component;

/** Keeps the clocks of a request as the request stands: called after each step, in its transaction. */
@Component
class RequestTimerSync implements TimedModule {
    private final Timers clocks;
    private final ServiceRequestRepository requests;
    private final RequestsWithoutTimersQuery without;

    RequestTimerSync(Timers clocks, ServiceRequestRepository requests, RequestsWithoutTimersQuery without) {
        this.clocks = clocks;
        this.requests = requests;
        this.without = without;
    }

    /** The request has just been logged. */
    void begin(ServiceRequest request) {
        clocks.begin(record(request), RequestTimers.of(request));
    }

    void keep(ServiceRequest request) { clocks.keep(record(request), RequestTimers.of(request)); }

    @Override
    public long startMissing(long after, int most) {
        List<Long> ids = without.find(after, most);
        requests.findByIdIn(ids).forEach(request -> clocks.adopt(record(request), RequestTimers.of(request)));
        return ids.stream().max(Comparator.naturalOrder()).orElse(after);
    }

    /** A request that has not been dispatched is the desk's. */
    private static TimedRecord record(ServiceRequest request) {
        return new TimedRecord(request.siteId(), new Subject(RequestTransitions.SUBJECT, request.id()),
                request.number(),
                "/requests/" + request.number(), Actor.FRONT_DESK, request.due().standardVersionId());
    }
}
