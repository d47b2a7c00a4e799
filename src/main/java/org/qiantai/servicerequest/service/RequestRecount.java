package org.qiantai.servicerequest.service;

import java.util.List;
import org.qiantai.deadline.DueRecords;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promises;
import org.qiantai.deadline.DueTimesRecounted;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts the due times of open requests again in a changed calendar. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RequestRecount implements DueRecords {
    private final ServiceRequestRepository requests;
    private final Promises promises;
    private final RequestTimerSync timekeeping;
    private final Timeline timeline;

    RequestRecount(ServiceRequestRepository requests, Promises promises, RequestTimerSync timekeeping,
            Timeline timeline) {
        this.requests = requests;
        this.promises = promises;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
    }

    @Override
    public long recount(SiteRef site, String change, long after, int most) {
        List<ServiceRequest> undone = requests.undone(site.id(), after, Limit.of(most));
        undone.forEach(request -> recount(request, site, change));
        return undone.isEmpty() ? after : undone.getLast().id();
    }

    private void recount(ServiceRequest request, SiteRef site, String change) {
        DueTimes before = request.due();
        DueTimes now = promises.recounted(site, before);
        if (now.equals(before)) return;
        request.recount(now);
        requests.save(request);
        timeline.append(
                NewEntry.ofProgram(site.id(), RequestTransitions.subject(request),
                        DueTimesRecounted.of(change, before, now)));
        timekeeping.keep(request);
    }
}
