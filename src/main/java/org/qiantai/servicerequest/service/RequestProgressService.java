package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.DueTimes;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.CallbacksOfRequest;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What orders and callbacks make of their request; always in the transaction of the step that caused it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class RequestProgressService implements RequestProgress {
    private final ServiceRequestRepository requests;
    private final CallbacksOfRequest callbacks;
    private final CallbackScheduling asking;
    private final Timeline timeline;
    private final RequestTransitions transitions;

    RequestProgressService(ServiceRequestRepository requests, CallbacksOfRequest callbacks, CallbackScheduling asking,
            Timeline timeline,
            RequestTransitions transitions) {
        this.asking = asking;
        this.requests = requests;
        this.callbacks = callbacks;
        this.timeline = timeline;
        this.transitions = transitions;
    }

    @Override
    public void begun(long requestId, String orderNumber, Actor by) {
        ServiceRequest request = get(requestId);
        if (request.status() != RequestStatus.DISPATCHED) return;
        request.begin(by, transitions.now());
        moved(request, RequestStatus.DISPATCHED, by, new RequestEvent.Begun(orderNumber));
    }

    @Override
    public void reported(long requestId, Actor by) {
        ServiceRequest request = get(requestId);
        RequestStatus before = request.status();
        request.report(by, transitions.now());
        moved(request, before, by, new RequestEvent.Reported());
        asking.everybody(request, transitions.now(), by);
    }

    @Override
    public void resumed(long requestId, Actor by) {
        ServiceRequest request = get(requestId);
        if (request.status() != RequestStatus.REPORTED) return;
        request.resume(by, transitions.now());
        moved(request, RequestStatus.REPORTED, by, new RequestEvent.Resumed());
        callbacks.withdraw(requestId, by);
    }

    @Override
    public void closed(long requestId, Actor by) {
        ServiceRequest request = get(requestId);
        RequestStatus before = request.status();
        request.close(by, transitions.now());
        moved(request, before, by, new RequestEvent.Closed());
    }

    @Override
    public void promised(long requestId, String orderNumber, @Nullable Instant finishDue,
            @Nullable Instant firstFinishDue, Actor by) {
        ServiceRequest request = get(requestId);
        if (Objects.equals(finishDue, request.due().finishDue()) || finishDue == null) return;
        DueTimes due = request.due();
        request.recount(new DueTimes(due.standardVersionId(), due.respondDue(), due.targetDue(), finishDue,
                firstFinishDue));
        moved(request, request.status(), by, new RequestEvent.Promised(orderNumber, finishDue));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RequestRef> find(long requestId) {
        return requests.findById(requestId).map(RequestProgressService::ref);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, RequestRef> findAll(Collection<Long> requestIds) {
        return requests.findByIdIn(requestIds).stream()
                .collect(Collectors.toUnmodifiableMap(ServiceRequest::id, RequestProgressService::ref));
    }

    private static RequestRef ref(ServiceRequest request) {
        return new RequestRef(request.id(), request.siteId(), request.number(), request.status(),
                request.categoryCode(),
                request.description(), request.where().unitId(), request.where().place(), request.acceptedAt(),
                request.circumstances(), request.due(), request.callers().stream().map(caller -> caller.person())
                        .map(person -> new RequestRef.CallerRef(person.occupantId(), person.name(), person.phone()))
                        .toList(),
                CallbackScheduling.finder(request));
    }

    private void moved(ServiceRequest request, RequestStatus before, Actor by, RequestEvent event) {
        requests.save(request);
        timeline.append(RequestTransitions.entry(request, by, null, event).moved(before, request.status()));
    }

    private ServiceRequest get(long requestId) {
        return requests.findById(requestId).orElseThrow(() -> new NotFoundException(String.valueOf(requestId)));
    }
}
