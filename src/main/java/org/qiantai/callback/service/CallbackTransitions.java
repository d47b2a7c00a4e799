package org.qiantai.callback.service;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackEvent;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.deadline.Extensions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.springframework.stereotype.Component;

/** Callbacks as the transition mechanism knows them; the last one to end closes its request. */
@Component
class CallbackTransitions implements RecordType<Callback, CallbackAction> {
    /** The kind of subject under which callbacks stand in the timeline. */
    static final String SUBJECT = "CALLBACK";

    private final CallbackRepository callbacks;
    private final CallbackFactsReader facts;
    private final CallbackPolicy policy;
    private final RequestEnd end;
    private final Extensions extensions;
    private final CallbackTimerSync timekeeping;
    private final Transitions transitions;
    private final Clock clock;

    CallbackTransitions(CallbackRepository callbacks, CallbackFactsReader facts, CallbackPolicy policy, RequestEnd end,
            Extensions extensions, CallbackTimerSync timekeeping, Transitions transitions, Clock clock) {
        this.callbacks = callbacks;
        this.facts = facts;
        this.policy = policy;
        this.end = end;
        this.extensions = extensions;
        this.timekeeping = timekeeping;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Runs the action and returns the callback's number. */
    String run(Submission form, CallbackAction action, Actor actor, @Nullable String note,
            Function<Callback, CallbackEvent> verb) {
        return transitions.run(this, form, action, actor, note, (callback, _) -> verb.apply(callback));
    }

    /** The callbacks of one request are locked together: the last one to end closes the request. */
    @Override
    public Optional<Callback> find(String number, boolean locked, Actor actor) {
        callbacks.lockTogetherWith(number);
        return callbacks.findByNumber(number);
    }

    @Override
    public Permission permission(CallbackAction action, Callback callback, Actor actor) {
        return policy.permission(action, facts.of(callback, actor), actor);
    }

    @Override
    public RecordState state(Callback callback) {
        return new RecordState(callback.siteId(), subject(callback), callback.number(), callback.version(),
                callback.status());
    }

    @Override
    public void save(Callback callback) { callbacks.save(callback); }

    @Override
    public void updateTimers(Callback callback) { timekeeping.keep(callback); }

    @Override
    public void followUp(Callback callback, @Nullable Enum<?> before, Actor actor) {
        if (callback.status() == before) return;
        if (before == CallbackStatus.DUE) extensions.lapse(subject(callback), callback.number(), actor);
        end.closeIfReached(callback.requestId(), actor);
    }

    Instant now() { return clock.instant(); }

    static Subject subject(Callback callback) { return new Subject(SUBJECT, callback.id()); }

    static NewEntry entry(Callback callback, Actor actor, @Nullable Grant grant, CallbackEvent event) {
        return NewEntry.of(callback.siteId(), subject(callback), actor, grant, event);
    }
}
