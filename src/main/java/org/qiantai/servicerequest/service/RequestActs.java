package org.qiantai.servicerequest.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in which a user's step reaches a request: once a form, on the version the form was made from, with
 * permission, and with its timeline entry in the same transaction.
 */
@Component
class RequestActs {
    /** The kind of subject under which requests stand in the timeline. */
    static final String SUBJECT = "REQUEST";

    private final ServiceRequestRepository requests;
    private final RequestPolicy policy;
    private final RequestTimerSync timekeeping;
    private final Extensions extensions;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RequestActs(ServiceRequestRepository requests, RequestPolicy policy, RequestTimerSync timekeeping,
            Extensions extensions,
            Timeline timeline, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.policy = policy;
        this.timekeeping = timekeeping;
        this.extensions = extensions;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A step's verb: changes the request and says what happened. */
    interface Verb extends Function<ServiceRequest, RequestEvent> {}

    /** Does the step and returns the request's number. */
    String act(Submission submission, RequestAction action, Actor actor, @Nullable String note, Verb verb) {
        return Submissions.run(() -> transaction.execute(_ -> {
            if (timeline.actedOnBy(submission.token()).isPresent()) return submission.number();
            ServiceRequest request = find(submission.number());
            Grant grant = policy.permission(action, actor).orForbid();
            if (action.needsFreshVersion())
                timeline.requireFresh(subject(request), request.number(), submission.version(), request.version());
            RequestStatus before = request.status();
            RequestEvent event = verb.apply(request);
            requests.save(request);
            timeline.append(
                    entry(request, actor, grant, event).moved(before, request.status()).noting(note)
                            .by(submission.token()));
            timekeeping.keep(request);
            // Elsewhere its limit is no longer its own: a department's, the centre head's, or nobody's.
            if (before == RequestStatus.LOGGED && request.status() != before)
                extensions.lapse(subject(request), request.number(), actor);
            return submission.number();
        }), () -> done(submission.token(), submission.number()));
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

    private Optional<String> done(UUID token, String number) { return timeline.actedOnBy(token).map(_ -> number); }
}
