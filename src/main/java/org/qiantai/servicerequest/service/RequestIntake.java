package org.qiantai.servicerequest.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.Promise;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.error.ForbiddenException;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.Channel;
import org.qiantai.servicerequest.RequestLogged;
import org.qiantai.servicerequest.domain.IntakeEntry;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.Timeline;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down what the desk is told (R-03-29, R-03-32), and dispatches it in the same breath where asked to. */
@Service
public class RequestIntake {
    /** How far back a late entry may reach (domain.md §4). */
    static final Duration LATE_ENTRY = Duration.ofDays(7);

    private final ServiceRequestRepository requests;
    private final Categories categories;
    private final Promises promises;
    private final RecordNumbers numbers;
    private final RequestDispatch dispatch;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final RequestTransitions transitions;
    private final RequestTimerSync timekeeping;
    private final ApplicationEventPublisher events;

    RequestIntake(ServiceRequestRepository requests, Categories categories, Promises promises, RecordNumbers numbers,
            RequestDispatch dispatch, Timeline timeline, TransactionTemplate transaction,
            RequestTransitions transitions,
            RequestTimerSync timekeeping, ApplicationEventPublisher events) {
        this.events = events;
        this.requests = requests;
        this.categories = categories;
        this.promises = promises;
        this.numbers = numbers;
        this.dispatch = dispatch;
        this.timeline = timeline;
        this.transaction = transaction;
        this.transitions = transitions;
        this.timekeeping = timekeeping;
    }

    /**
     * Logs, and dispatches when departments are named.
     *
     * @return the request's number, to be read out to the caller
     * @throws InvalidInputException for a category that is not in use, a time in the future or too long ago
     */
    public String log(SiteRef site, IntakeCommand asked, Actor actor) {
        return Submissions.run(() -> transaction.execute(_ -> requests.numberMadeBy(asked.token())
                .orElseGet(() -> logNow(site, asked, actor))), () -> numberOf(asked.token()));
    }

    /** The same inside the transaction of somebody who has seen to it that a form is taken once. */
    String logNow(SiteRef site, IntakeCommand asked, Actor actor) {
        Grant grant = permit(asked, actor);
        Instant now = transitions.now();
        Instant receivedAt = receivedAt(asked, now);
        Category category = categories.byCode(asked.categoryCode())
                .orElseThrow(() -> new InvalidInputException("categoryCode", Message.of("request.error.noCategory")));
        Circumstances known = IntakePromises.known(asked.circumstances(), category, promises);
        Promise promise = promises.promise(site, category, known, category.publicArea() || asked.where().isPublic(),
                receivedAt);
        IntakeEntry said = new IntakeEntry(asked.token(), asked.channel(), category.code(), asked.description().strip(),
                asked.where(), asked.caller(), receivedAt, known);
        String number = numbers.next(site, RecordKind.SR);
        ServiceRequest request = requests.save(ServiceRequest.log(site, number, said, promise, actor, now));
        timeline.append(RequestTransitions.entry(request, actor, grant, new RequestEvent.Logged(asked.channel(), known))
                .began(request.status()).noting(asked.lateNote()));
        if (!asked.departments().isEmpty())
            dispatch.dispatch(request, site, asked.departments(), actor, grant, null, null);
        if (asked.answer() != null) answer(request, asked.answer(), actor, grant, now);
        timekeeping.begin(request);
        events.publishEvent(new RequestLogged(asked.token(), site.id(), actor.id()));
        return number;
    }

    /** Told at once, nothing is left to do (R-08-4). */
    private void answer(ServiceRequest request, String text, Actor actor, Grant grant, Instant now) {
        RequestStatus before = request.status();
        request.answer(text.strip(), actor, now);
        timeline.append(RequestTransitions.entry(request, actor, grant, new RequestEvent.Answered())
                .moved(before, request.status()).noting(text));
    }

    /** Any staff may log what they found themselves (R-03-31); what others tell is the receptionist's to log. */
    private static Grant permit(IntakeCommand asked, Actor actor) {
        Optional<Grant> desk = actor.grant(Role.RECEPTIONIST);
        if (desk.isPresent()) return desk.get();
        boolean found = asked.channel() == Channel.STAFF && asked.departments().isEmpty();
        return actor.grants().stream().filter(grant -> found && grant.role() != Role.HEAD_OFFICE).findFirst()
                .orElseThrow(() -> new ForbiddenException(Message.of("request.refusal.log")));
    }

    private static Instant receivedAt(IntakeCommand asked, Instant now) {
        Instant said = asked.receivedAt();
        if (said == null) return now;
        if (said.isAfter(now))
            throw new InvalidInputException("receivedAt", Message.of("request.error.receivedInFuture"));
        if (said.isBefore(now.minus(LATE_ENTRY)))
            throw new InvalidInputException("receivedAt",
                    Message.of("request.error.receivedTooLongAgo", LATE_ENTRY.toDays()));
        if (asked.lateNote() == null || asked.lateNote().isBlank())
            throw new InvalidInputException("lateNote", Message.of("request.error.lateNoteMissing"));
        return said;
    }

    /** What the form of that token has made already. */
    public Optional<String> numberOf(UUID token) {
        return transaction.execute(_ -> requests.numberMadeBy(token));
    }
}
