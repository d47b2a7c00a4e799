package org.qiantai.servicerequest.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Component;

/** Requests as the transition mechanism knows them. */
@Component
class RequestTransitions implements RecordType<ServiceRequest, RequestAction> {
    /** The kind of subject under which requests stand in the timeline. */
    static final String SUBJECT = "REQUEST";

    private final ServiceRequestRepository requests;
    private final RequestPolicy policy;
    private final RequestTimerSync timekeeping;
    private final Extensions extensions;
    private final Transitions transitions;
    private final Clock clock;

    RequestTransitions(ServiceRequestRepository requests, RequestPolicy policy, RequestTimerSync timekeeping,
            Extensions extensions, Transitions transitions, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.timekeeping = timekeeping;
        this.extensions = extensions;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Runs the action and returns the request's number. */
    String run(Submission form, RequestAction action, Actor actor, @Nullable String note,
            Function<ServiceRequest, RequestEvent> verb) {
        return transitions.run(this, form, action, actor, note, (request, _) -> verb.apply(request));
    }

    @Override
    public Optional<ServiceRequest> find(String number, boolean locked, Actor actor) {
        return requests.findByNumber(number);
    }

    @Override
    public Permission permission(RequestAction action, ServiceRequest request, Actor actor) {
        return policy.permission(action, actor);
    }

    @Override
    public RecordState state(ServiceRequest request) {
        return new RecordState(request.siteId(), subject(request), request.number(), request.version(),
                request.status());
    }

    @Override
    public void save(ServiceRequest request) { requests.save(request); }

    @Override
    public void updateTimers(ServiceRequest request) { timekeeping.keep(request); }

    /** Once it is no longer at the desk, its limit is a department's or the centre head's, or there is none. */
    @Override
    public void followUp(ServiceRequest request, @Nullable Enum<?> before, Actor actor) {
        if (before == RequestStatus.LOGGED && request.status() != before)
            extensions.lapse(subject(request), request.number(), actor);
    }

    /** @throws NotFoundException when there is none in the scope's sites */
    ServiceRequest find(String number) {
        return requests.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
    }

    Instant now() { return clock.instant(); }

    static Subject subject(ServiceRequest request) { return new Subject(SUBJECT, request.id()); }

    static NewEntry entry(ServiceRequest request, Actor actor, @Nullable Grant grant, RequestEvent event) {
        return NewEntry.of(request.siteId(), subject(request), actor, grant, event);
    }
}
