package org.qiantai.callback.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.Callback;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.callback.repository.CallbackQuery;
import org.qiantai.callback.repository.CallbackRepository;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.deadline.NotifiedParty;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Callbacks as extensions of their limits see them: while the call is owed. A check on site is asked for at once. */
@Service
@Transactional(readOnly = true)
class CallbackExtensions implements ExtendableRecords {
    private final CallbackRepository callbacks;
    private final CallbackQuery rows;
    private final CallbackFactsReader facts;
    private final CallbackPolicy policy;
    private final CallbackDue due;
    private final CallbackTimerSync timekeeping;
    private final RequestProgress requests;
    private final Households households;
    private final SiteDirectory sites;

    CallbackExtensions(CallbackRepository callbacks, CallbackQuery rows, CallbackFactsReader facts,
            CallbackPolicy policy,
            CallbackDue due, CallbackTimerSync timekeeping, RequestProgress requests, Households households,
            SiteDirectory sites) {
        this.callbacks = callbacks;
        this.rows = rows;
        this.facts = facts;
        this.policy = policy;
        this.due = due;
        this.timekeeping = timekeeping;
        this.requests = requests;
        this.households = households;
        this.sites = sites;
    }

    @Override
    public RecordKind kind() { return RecordKind.CB; }

    @Override
    public String href(String number) { return "/callbacks/" + number; }

    @Override
    public Extendable find(String number, Actor actor) {
        Callback callback = visible(number, actor);
        RequestRef request = request(callback);
        Optional<String> unit = Optional.ofNullable(request.unitId()).flatMap(households::unit).map(UnitRef::code);
        return extendable(callback, request, unit.orElse(request.place()));
    }

    @Override
    public List<Extendable> of(Collection<Long> ids) {
        Map<Long, CallbackRow> known = rows.find("c.id IN (:ids)", Map.of("ids", ids), true, ids.size()).stream()
                .collect(Collectors.toMap(CallbackRow::id, Function.identity()));
        List<Callback> all = callbacks.findByIdIn(ids);
        Map<Long, RequestRef> their = requests
                .findAll(all.stream().map(Callback::requestId).collect(Collectors.toSet()));
        return all.stream().flatMap(callback -> Stream.ofNullable(known.get(callback.id()))
                .map(row -> extendable(callback, Objects.requireNonNull(their.get(callback.requestId())), row.where())))
                .toList();
    }

    @Override
    public Asking asking(String number, Actor actor) {
        Callback callback = visible(number, actor);
        NotifiedParty party = callback.person().finderId() == null ? NotifiedParty.OWNER : NotifiedParty.FINDER;
        return new Asking(policy.permission(CallbackAction.EXTEND, facts.of(callback, actor), actor),
                callback.status() == CallbackStatus.DUE ? null : callback.wrongState().sentence(), party,
                callback.person().name());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(long id, Instant newDue, Actor by) {
        Callback callback = callbacks.findByIdIn(List.of(id)).getFirst();
        callback.extendTo(newDue);
        callbacks.save(callback);
        timekeeping.keep(callback);
    }

    private Callback visible(String number, Actor actor) {
        Callback callback = callbacks.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
        if (!CallbackPolicy.mayRead(facts.of(callback, actor), actor)) throw new NotFoundException(number);
        return callback;
    }

    private RequestRef request(Callback callback) { return requests.find(callback.requestId()).orElseThrow(); }

    private Extendable extendable(Callback callback, RequestRef request, @Nullable String where) {
        SiteRef site = sites.byId(callback.siteId());
        return new Extendable(CallbackTransitions.subject(callback), callback.number(), site, callback.version(),
                href(callback.number()), where, request.description(), request.categoryCode(), Actor.FRONT_DESK,
                callback.owedSince(), dueTimes(callback, site));
    }

    private DueTimes dueTimes(Callback callback, SiteRef site) {
        Long known = callback.standardVersionId();
        return new DueTimes(known != null ? known : due.standardOf(site, callback.owedSince()), null, null,
                callback.dueAt(), callback.firstDueAt());
    }
}
