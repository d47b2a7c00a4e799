package org.qiantai.servicerequest.service;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.DispatchedRequest;
import org.qiantai.servicerequest.OrdersOfRequest;
import org.qiantai.servicerequest.RequestStatus;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.qiantai.servicerequest.repository.ServiceRequestRepository;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;

/** Sends a request to the departments that are to do it (R-03-33, R-03-34): their orders open in the same transaction. */
@Service
public class RequestDispatch {
    private final ServiceRequestRepository requests;
    private final OrdersOfRequest orders;
    private final StaffDirectory staff;
    private final SiteDirectory sites;
    private final Categories categories;
    private final Timeline timeline;
    private final RequestTransitions transitions;

    RequestDispatch(ServiceRequestRepository requests, OrdersOfRequest orders, StaffDirectory staff,
            SiteDirectory sites,
            Categories categories, Timeline timeline, RequestTransitions transitions) {
        this.requests = requests;
        this.orders = orders;
        this.staff = staff;
        this.sites = sites;
        this.categories = categories;
        this.timeline = timeline;
        this.transitions = transitions;
    }

    /**
     * Opens an order for each department.
     *
     * @throws InvalidInputException when no department is named, or one that the site does not have
     */
    public String dispatch(Submission submission, List<String> departments, @Nullable String note, Actor actor) {
        return transitions.run(submission, RequestAction.DISPATCH, actor, note,
                request -> opened(request, sites.byId(request.siteId()), departments, actor));
    }

    /**
     * One of several: to the department that usually does it, and only where none has it yet.
     *
     * @throws WrongStateException when it is dispatched or ended already, or no department usually does it
     */
    public String dispatchAsUsual(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(submission, RequestAction.DISPATCH, actor, note, request -> {
            if (request.status() != RequestStatus.LOGGED)
                throw new WrongStateException(Message.of("request.bulk.notLogged", request.number(),
                        Message.of("request.status." + request.status())));
            String usual = categories.byCode(request.categoryCode()).map(Category::department).orElseThrow(
                    () -> new WrongStateException(Message.of("request.bulk.noDepartment", request.number())));
            return opened(request, sites.byId(request.siteId()), List.of(usual), actor);
        });
    }

    /** In the transaction that logged the request. */
    void dispatch(ServiceRequest request, SiteRef site, List<String> departments, Actor actor, @Nullable Grant grant,
            @Nullable String note, @Nullable UUID token) {
        RequestStatus before = request.status();
        RequestEvent event = opened(request, site, departments, actor);
        requests.save(request);
        timeline.append(
                RequestTransitions.entry(request, actor, grant, event).moved(before, request.status()).noting(note)
                        .by(token));
    }

    private RequestEvent opened(ServiceRequest request, SiteRef site, List<String> departments, Actor actor) {
        List<Name> names = departments.stream().distinct().map(code -> name(site, code)).toList();
        if (names.isEmpty()) throw new InvalidInputException("departments", Message.of("request.error.noDepartment"));
        request.dispatch(actor, transitions.now());
        List<String> numbers = orders.open(forOrders(request, site), departments.stream().distinct().toList(), actor);
        return new RequestEvent.Dispatched(Name.all(names), numbers);
    }

    private Name name(SiteRef site, String departmentCode) {
        return staff.departmentsAt(site.id()).stream().filter(department -> department.code().equals(departmentCode))
                .findFirst().map(DepartmentRef::name)
                .orElseThrow(
                        () -> new InvalidInputException("departments", Message.of("request.error.noSuchDepartment")));
    }

    static DispatchedRequest forOrders(ServiceRequest request, SiteRef site) {
        return new DispatchedRequest(request.id(), site, request.number(), request.categoryCode(),
                request.description(),
                request.where().unitId(), request.where().place(), request.acceptedAt(), request.isEmergency(),
                request.due());
    }
}
