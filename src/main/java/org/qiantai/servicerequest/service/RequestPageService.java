package org.qiantai.servicerequest.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.Extensions;
import org.qiantai.deadline.Promises;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.CallbacksOfRequest;
import org.qiantai.servicerequest.OrdersOfRequest;
import org.qiantai.servicerequest.OrdersOfRequest.OrderSummary;
import org.qiantai.servicerequest.OutagesOfHome;
import org.qiantai.servicerequest.domain.Caller;
import org.qiantai.servicerequest.domain.Outcome;
import org.qiantai.servicerequest.domain.RequestCaller;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.timeline.Timeline;
import org.qiantai.timeline.TimelineLine;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one request with all that belongs to it. */
@Service
@Transactional(readOnly = true)
public class RequestPageService {
    /** What the timeline calls the two transitions that a call to the department depends on. */
    private static final String DISPATCHED = "request.event.dispatched";
    private static final String CALLED = "request.event.departmentCalled";

    private final ServiceRequestRepository requests;
    private final RequestPolicy policy;
    private final RequestLimits limits;
    private final Extensions extensions;
    private final Households households;
    private final Categories categories;
    private final Promises promises;
    private final SiteDirectory sites;
    private final OrdersOfRequest orders;
    private final CallbacksOfRequest callbacks;
    private final OutagesOfHome outages;
    private final Timeline timeline;

    RequestPageService(ServiceRequestRepository requests, RequestPolicy policy, RequestLimits limits,
            Extensions extensions,
            Households households, Categories categories, Promises promises, SiteDirectory sites,
            OrdersOfRequest orders, CallbacksOfRequest callbacks, OutagesOfHome outages,
            Timeline timeline) {
        this.outages = outages;
        this.requests = requests;
        this.policy = policy;
        this.limits = limits;
        this.extensions = extensions;
        this.households = households;
        this.categories = categories;
        this.promises = promises;
        this.sites = sites;
        this.orders = orders;
        this.callbacks = callbacks;
        this.timeline = timeline;
    }

    /** @throws NotFoundException when there is none in the actor's sites */
    public RequestPage page(String number, Actor actor) {
        ServiceRequest request = requests.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
        Optional<UnitRef> unit = Optional.ofNullable(request.where().unitId()).flatMap(households::unit);
        Optional<Outcome> outcome = request.outcome();
        List<OrderSummary> its = orders.of(request.id());
        List<ExtensionLine> lines = extensions.of(RequestTransitions.subject(request), actor);
        List<TimelineLine> told = timeline.of(List.of(RequestTransitions.subject(request)));
        return new RequestPage(number, request.status(), sites.byId(request.siteId()), request.version(),
                categories.byCode(request.categoryCode()).orElseThrow(), request.description(),
                unit.map(UnitRef::code).orElse(null), request.where().place(), request.where().noUnitReason(),
                request.intake().channel(), request.intake().receivedAt(), request.circumstances(), request.due(),
                promises.standard(request.due().standardVersionId()).orElse(null), callers(request, actor),
                outcome.orElse(null), outcome.map(Outcome::mergedIntoId).flatMap(requests::numberOf).orElse(null),
                its, callbacks.of(request.id()), outages.ofRequest(number), lines, told,
                policy.offers(number, request.status(), limits.notApplicable(request), actor,
                        limits.blockedReasons(request, its, lines), isCalled(told)));
    }

    /**
     * The request beside the form of an action: whoever may not do it now does not see its form either.
     *
     * @throws NotFoundException when there is none in the actor's sites
     * @throws org.qiantai.platform.error.ForbiddenException when the actor may not do it
     * @throws org.qiantai.platform.error.WrongStateException when the action does not exist in the request's state, or
     *     something stands against it
     */
    public RequestPage form(String number, RequestAction action, Actor actor) {
        ServiceRequest request = requests.findByNumber(number).orElseThrow(() -> new NotFoundException(number));
        policy.permission(action, actor).orForbid();
        if (!action.from().contains(request.status())) throw request.wrongState();
        return page(number, actor);
    }

    /** Whether a department was rung up after the last dispatch; the latest entry comes first. */
    private static boolean isCalled(List<TimelineLine> told) {
        return told.stream().map(TimelineLine::kind)
                .filter(kind -> kind.equals(DISPATCHED) || kind.equals(CALLED)).findFirst()
                .filter(CALLED::equals).isPresent();
    }

    private List<RequestPage.CallerLine> callers(ServiceRequest request, Actor actor) {
        return request.callers().stream().map(caller -> line(caller, actor)).toList();
    }

    private RequestPage.CallerLine line(RequestCaller caller, Actor actor) {
        Caller person = caller.person();
        @Nullable
        OccupantRef known = Optional.ofNullable(person.occupantId()).flatMap(households::occupant).orElse(null);
        return new RequestPage.CallerLine(person.name(), shown(person.phone(), actor), caller.calledAt(),
                known == null ? null : known.care(), known == null ? null : known.careNote());
    }

    private static @Nullable String shown(@Nullable String phone, Actor actor) {
        return phone == null ? null : PhoneVisibility.shown(phone, actor);
    }
}
