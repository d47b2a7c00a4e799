package org.qiantai.callback.service;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Answer;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.domain.Person;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.Extensions;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.OrderReports;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRef;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one callback with all that belongs to it. */
@Service
@Transactional(readOnly = true)
public class CallbackPageService {
    private final CallbackRepository callbacks;
    private final CallbackFactsReader facts;
    private final CallbackPolicy policy;
    private final RequestProgress requests;
    private final OrderReports orders;
    private final Households households;
    private final SiteDirectory sites;
    private final Extensions extensions;
    private final Timeline timeline;

    CallbackPageService(CallbackRepository callbacks, CallbackFactsReader facts, CallbackPolicy policy,
            RequestProgress requests,
            OrderReports orders, Households households, SiteDirectory sites, Extensions extensions,
            Timeline timeline) {
        this.callbacks = callbacks;
        this.facts = facts;
        this.policy = policy;
        this.requests = requests;
        this.orders = orders;
        this.households = households;
        this.sites = sites;
        this.extensions = extensions;
        this.timeline = timeline;
    }

    /** @throws NotFoundException when there is none that the actor may see */
    public CallbackPage page(String number, Actor actor) {
        Callback callback = find(number);
        return page(callback, known(callback, actor), actor);
    }

    /**
     * The same beside a step's form that was sent.
     *
     * @throws org.qiantai.platform.error.ForbiddenException when the actor may not do it
     */
    public CallbackPage page(String number, CallbackAction action, Actor actor) {
        Callback callback = find(number);
        CallbackFacts known = known(callback, actor);
        policy.permission(action, known, actor).orForbid();
        return page(callback, known, actor);
    }

    /**
     * The same beside an empty form of a step.
     *
     * @throws org.qiantai.platform.error.WrongStateException when the step does not exist in the callback's state
     */
    public CallbackPage form(String number, CallbackAction action, Actor actor) {
        CallbackPage page = page(number, action, actor);
        Callback callback = find(number);
        switch (action) {
            case CALL -> callback.requireStatus(CallbackStatus.DUE);
            case CHECK -> callback.requireStatus(CallbackStatus.VERIFYING);
            case REPLY -> callback.requireReplyOwed();
            case EXTEND -> throw new IllegalArgumentException("an extension has a page of its own");
        }
        return page;
    }

    private static boolean isProvisional(Callback callback) {
        return callback.dueTime().provisional()
                && (callback.status() == CallbackStatus.DUE || callback.status() == CallbackStatus.VERIFYING);
    }

    private Callback find(String number) {
        return callbacks.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
    }

    private CallbackFacts known(Callback callback, Actor actor) {
        CallbackFacts known = facts.of(callback, actor);
        if (!CallbackPolicy.mayRead(known, actor)) throw new NotFoundException(callback.number());
        return known;
    }

    private CallbackPage page(Callback callback, CallbackFacts known, Actor actor) {
        RequestRef request = requests.find(callback.requestId()).orElseThrow();
        @Nullable
        String unit = Optional.ofNullable(request.unitId()).flatMap(households::unit).map(UnitRef::code)
                .orElse(null);
        List<ExtensionLine> lines = extensions.of(CallbackTransitions.subject(callback), actor);
        Map<CallbackAction, Message> blockedReasons = ExtensionLine.waiting(lines)
                .map(waits -> Map.of(CallbackAction.EXTEND, waits)).orElse(Map.of());
        return new CallbackPage(callback.number(), callback.status(), sites.byId(callback.siteId()),
                callback.version(), callback.round(), due(callback), firstDue(callback),
                isProvisional(callback),
                whom(callback.person(), actor), request.number(),
                request.description(), unit, request.place(), orders.of(callback.requestId()),
                callback.calls().stream().map(call -> new CallbackPage.Call(call.at(), call.callerName(),
                        call.reached(), call.note())).toList(),
                callback.outcome().orElse(null), callback.answer().orElse(null), callback.reply().orElse(null),
                callback.owesReply(), callback.finding().orElse(null),
                lines, timeline.of(List.of(CallbackTransitions.subject(callback))),
                policy.offers(known, actor, blockedReasons));
    }

    private static @Nullable Instant due(Callback callback) {
        if (callback.status() == CallbackStatus.DUE) return callback.dueAt();
        if (callback.status() == CallbackStatus.VERIFYING) return callback.checkDueAt().orElse(null);
        return callback.owesReply() ? callback.answer().map(Answer::promisedReplyAt).orElse(null) : null;
    }

    private static @Nullable Instant firstDue(Callback callback) {
        return callback.status() == CallbackStatus.DUE && callback.isExtended() ? callback.firstDueAt() : null;
    }

    private CallbackPage.Whom whom(Person person, Actor actor) {
        Optional<OccupantRef> known = Optional.ofNullable(person.occupantId()).flatMap(households::occupant);
        String phone = person.phone();
        return new CallbackPage.Whom(person.name(), phone == null ? null : PhoneVisibility.shown(phone, actor),
                PhoneVisibility.inFull(actor) ? phone : null, person.finderId() != null,
                known.map(OccupantRef::care).orElse(null), known.map(OccupantRef::careNote).orElse(null));
    }
}
