package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.Extendable;
import org.qiantai.deadline.ExtendableRecords;
import org.qiantai.estate.Households;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.OrdersOfRequest;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRecipients;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.RequestRow;
import org.qiantai.servicerequest.repository.RequestQuery;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Requests as extensions of their limits see them: inquiries, and whatever else lies at the desk. */
@Service
@Transactional(readOnly = true)
class RequestExtensions implements ExtendableRecords {
    private final RequestTransitions transitions;
    private final RequestPolicy policy;
    private final RequestLimits limits;
    private final RequestTimerSync timekeeping;
    private final ServiceRequestRepository requests;
    private final RequestQuery rows;
    private final RequestProgress progress;
    private final OrdersOfRequest orders;
    private final RequestRecipients whom;
    private final Categories categories;
    private final Households households;
    private final SiteDirectory sites;

    RequestExtensions(RequestTransitions transitions, RequestPolicy policy, RequestLimits limits,
            RequestTimerSync timekeeping,
            ServiceRequestRepository requests, RequestQuery rows, RequestProgress progress, OrdersOfRequest orders,
            RequestRecipients whom, Categories categories, Households households, SiteDirectory sites) {
        this.transitions = transitions;
        this.policy = policy;
        this.limits = limits;
        this.timekeeping = timekeeping;
        this.requests = requests;
        this.rows = rows;
        this.progress = progress;
        this.orders = orders;
        this.whom = whom;
        this.categories = categories;
        this.households = households;
        this.sites = sites;
    }

    @Override
    public RecordKind kind() { return RecordKind.SR; }

    @Override
    public String href(String number) { return "/requests/" + number; }

    @Override
    public Extendable find(String number, Actor actor) {
        ServiceRequest request = visible(number, actor);
        Optional<String> unit = Optional.ofNullable(request.where().unitId()).flatMap(households::unit)
                .map(UnitRef::code);
        return extendable(request, unit.orElse(request.where().place()));
    }

    @Override
    public List<Extendable> of(Collection<Long> ids) {
        Map<Long, RequestRow> where = rows.find("r.id IN (:ids)", Map.of("ids", ids), ids.size()).stream()
                .collect(Collectors.toMap(RequestRow::id, Function.identity()));
        return requests.findByIdIn(ids).stream().flatMap(request -> Stream.ofNullable(where.get(request.id()))
                .map(row -> extendable(request, row.where()))).toList();
    }

    @Override
    public Asking asking(String number, Actor actor) {
        ServiceRequest request = visible(number, actor);
        RequestRecipients.Contact told = whom.of(progress.find(request.id()).orElseThrow());
        return new Asking(policy.permission(RequestAction.EXTEND, actor),
                limits.notExtendable(request, orders.of(request.id())).orElse(null), told.party(), told.name());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void extend(long id, Instant newDue, Actor by) {
        ServiceRequest request = requests.findById(id).orElseThrow();
        request.extendTo(newDue);
        requests.save(request);
        timekeeping.keep(request);
    }

    private ServiceRequest visible(String number, Actor actor) {
        if (!actor.readsWholeSite()) throw new NotFoundException(number);
        return transitions.find(number);
    }

    private Extendable extendable(ServiceRequest request, @Nullable String where) {
        return new Extendable(RequestTransitions.subject(request), request.number(), sites.byId(request.siteId()),
                request.version(), href(request.number()), where, request.description(), request.categoryCode(),
                department(request), request.acceptedAt(), request.due());
    }

    /** Whose it will be; the desk's where the category leaves that open. */
    private String department(ServiceRequest request) {
        return categories.byCode(request.categoryCode())
                .flatMap((Category category) -> Optional.ofNullable(category.department())).orElse(Actor.FRONT_DESK);
    }
}
