package org.qiantai.repairorder.service;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;
import org.qiantai.deadline.DueTimes;
import org.qiantai.deadline.Promises;
import org.qiantai.platform.error.Name;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.number.RecordNumbers;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.ReworkOrders;
import org.qiantai.repairorder.domain.WorkScope;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.OrderOpening;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.qiantai.servicerequest.DispatchedRequest;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.DutyRoster;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens orders: for a dispatched request, and to repair what another order left wrong. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OrderOpenings implements ReworkOrders {
    private final RepairOrderRepository orders;
    private final OrderTransitions transitions;
    private final OrderTimerSync timekeeping;
    private final OrderNews news;
    private final RecordNumbers numbers;
    private final RequestProgress request;
    private final Categories categories;
    private final Promises promises;
    private final SiteDirectory sites;
    private final StaffDirectory staff;
    private final DutyRoster roster;
    private final Timeline timeline;

    OrderOpenings(RepairOrderRepository orders, OrderTransitions transitions, OrderTimerSync timekeeping,
            OrderNews news,
            RecordNumbers numbers,
            RequestProgress request,
            Categories categories, Promises promises, SiteDirectory sites, StaffDirectory staff, DutyRoster roster,
            Timeline timeline) {
        this.orders = orders;
        this.transitions = transitions;
        this.timekeeping = timekeeping;
        this.news = news;
        this.numbers = numbers;
        this.request = request;
        this.categories = categories;
        this.promises = promises;
        this.sites = sites;
        this.staff = staff;
        this.roster = roster;
        this.timeline = timeline;
    }

    /** The order of one department; it takes over the request's clocks. */
    String open(DispatchedRequest from, String departmentCode, Actor by) {
        WorkScope scope = WorkScope.of(category(from.categoryCode()), from.description(), from.unitId(), from.place());
        return save(new OrderOpening(from.site(), from.id(), numbers.next(from.site(), RecordKind.RO), departmentCode,
                scope, from.acceptedAt(), from.emergency(), from.due(), null),
                new OrderEvent.Opened(departmentName(departmentCode)), null, by);
    }

    @Override
    public String open(String originalNumber, String reason, Actor by) {
        RepairOrder original = orders.findByNumber(originalNumber)
                .orElseThrow(() -> new NotFoundException(originalNumber));
        SiteRef site = sites.byId(original.siteId());
        Category category = category(original.scope().categoryCode());
        DueTimes due = DueTimes.of(promises.promise(site, category,
                request.find(original.requestId()).orElseThrow().circumstances().asEmergency(original.isEmergency()),
                category.publicArea() || original.scope().isPublic(), transitions.now()));
        String number = save(new OrderOpening(site, original.requestId(), numbers.next(site, RecordKind.RO),
                original.departmentCode(), original.scope(), transitions.now(), original.isEmergency(), due, original),
                new OrderEvent.OpenedForRework(originalNumber), reason, by);
        request.resumed(original.requestId(), by);
        return number;
    }

    private String save(OrderOpening opening, OrderEvent event, @Nullable String note, Actor by) {
        RepairOrder order = orders.save(RepairOrder.open(opening, by, transitions.now()));
        timeline.append(OrderTransitions.entry(order, by, null, event).began(order.status()).noting(note));
        if (opening.emergency()) assignAtOnce(order, by);
        news.opened(order);
        timekeeping.begin(order);
        return order.number();
    }

    /**
     * Emergency (R-03-35): who is on duty has it, else the supervisor until naming somebody; without one it waits to be
     * assigned.
     */
    void assignAtOnce(RepairOrder order, Actor by) {
        List<StaffMember> duty = roster.onDuty(order.siteId(), order.departmentCode(), transitions.now());
        List<StaffMember> supervisors = staff.holding(Role.SUPERVISOR, order.siteId(), order.departmentCode());
        List<AssignedTechnician> named = Stream.concat(duty.stream(), supervisors.stream()).limit(1)
                .map(member -> new AssignedTechnician(member.id(), member.name())).toList();
        if (named.isEmpty()) return;
        order.assign(named, by, transitions.now());
        // The supervisors hear of the emergency itself, at once.
        if (supervisors.stream().noneMatch(member -> order.isAssignedTo(member.id()))) news.assigned(order);
        timeline.append(OrderTransitions.entry(order, by, null,
                new OrderEvent.Assigned(named.stream().map(AssignedTechnician::name).toList()))
                .moved(OrderStatus.OPEN, order.status()));
    }

    private Name departmentName(String code) {
        return staff.department(code).map(DepartmentRef::name).orElseGet(() -> Name.same(code));
    }

    private Category category(String code) {
        return categories.byCode(code).orElseThrow(() -> new NotFoundException(code));
    }
}
