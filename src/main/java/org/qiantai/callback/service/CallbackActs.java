package org.qiantai.callback.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackEvent;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in which a user's step reaches a callback: once a form, on the version the form was made from, with
 * permission, with its timeline entry, and with the request's end where it was the last: one transaction.
 */
@Component
class CallbackActs {
    /** The kind of subject under which callbacks stand in the timeline. */
    static final String SUBJECT = "CALLBACK";

    private final CallbackRepository callbacks;
    private final CallbackFactsReader facts;
    private final CallbackPolicy policy;
    private final RequestEnd end;
    private final Extensions extensions;
    private final CallbackTimerSync timekeeping;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallbackActs(CallbackRepository callbacks, CallbackFactsReader facts, CallbackPolicy policy, RequestEnd end,
            Extensions extensions, CallbackTimerSync timekeeping, Timeline timeline, TransactionTemplate transaction,
            Clock clock) {
        this.callbacks = callbacks;
        this.facts = facts;
        this.policy = policy;
        this.end = end;
        this.extensions = extensions;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A step's verb: changes the callback and says what happened. */
    interface Verb extends Function<Callback, CallbackEvent> {}

    /** Does the step and returns the callback's number. */
    String act(Submission submission, CallbackAction action, Actor actor, @Nullable String note, Verb verb) {
        return Submissions.run(() -> transaction.execute(_ -> {
            callbacks.lockTogetherWith(submission.number());
            if (timeline.actedOnBy(submission.token()).isPresent()) return submission.number();
            Callback callback = callbacks.findByNumber(submission.number())
                    .orElseThrow(() -> new NotFoundException(submission.number()));
            Grant grant = policy.permission(action, facts.of(callback, actor), actor).orForbid();
            timeline.requireFresh(subject(callback), callback.number(), submission.version(), callback.version());
            CallbackStatus before = callback.status();
            CallbackEvent event = verb.apply(callback);
            callbacks.save(callback);
            timeline.append(entry(callback, actor, grant, event).moved(before, callback.status()).noting(note)
                    .by(submission.token()));
            timekeeping.keep(callback);
            if (before == CallbackStatus.DUE && callback.status() != before)
                extensions.lapse(subject(callback), callback.number(), actor);
            if (before != callback.status()) end.closeIfReached(callback.requestId(), actor);
            return submission.number();
        }), () -> done(submission.token(), submission.number()));
    }

    Instant now() { return clock.instant(); }

    static Subject subject(Callback callback) { return new Subject(SUBJECT, callback.id()); }

    static NewEntry entry(Callback callback, Actor actor, @Nullable Grant grant, CallbackEvent event) {
        return NewEntry.of(callback.siteId(), subject(callback), actor, grant, event);
    }

    private Optional<String> done(UUID token, String number) { return timeline.actedOnBy(token).map(_ -> number); }
}
