package org.qiantai.repairorder.service;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.Extensions;
import org.qiantai.deadline.Promises;
import org.qiantai.estate.Households;
import org.qiantai.estate.OccupantRef;
import org.qiantai.estate.PhoneNumbers;
import org.qiantai.estate.PhoneVisibility;
import org.qiantai.estate.UnitRef;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.MissingItem;
import org.qiantai.repairorder.domain.Quotation;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SignatureKind;
import org.qiantai.servicerequest.RequestProgress;
import org.qiantai.servicerequest.RequestRef;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads one order with all that belongs to it. */
@Service
@Transactional(readOnly = true)
public class OrderPageService {
    private final OrderTransitions transitions;
    private final OrderPolicy policy;
    private final OrderDueTimes limits;
    private final Extensions extensions;
    private final RequestProgress requests;
    private final Households households;
    private final Categories categories;
    private final Promises promises;
    private final SiteDirectory sites;
    private final StaffDirectory staff;
    private final Timeline timeline;
    private final Reworks reworks;
    private final OrderPropertyService ownerProperty;

    OrderPageService(OrderTransitions transitions, OrderPolicy policy, OrderDueTimes limits, Extensions extensions,
            RequestProgress requests, Households households,
            Categories categories, Promises promises, SiteDirectory sites, StaffDirectory staff, Timeline timeline,
            Reworks reworks, OrderPropertyService ownerProperty) {
        this.transitions = transitions;
        this.policy = policy;
        this.limits = limits;
        this.extensions = extensions;
        this.requests = requests;
        this.households = households;
        this.categories = categories;
        this.promises = promises;
        this.sites = sites;
        this.staff = staff;
        this.timeline = timeline;
        this.reworks = reworks;
        this.ownerProperty = ownerProperty;
    }

    /** @throws NotFoundException when there is none that this actor sees */
    public OrderPage page(String number, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        return page(order, extensions.of(OrderTransitions.subject(order), actor), actor);
    }

    private OrderPage page(RepairOrder order, List<ExtensionLine> extensions, Actor actor) {
        String number = order.number();
        RequestRef request = requests.find(order.requestId()).orElseThrow(() -> new NotFoundException(number));
        Optional<UnitRef> unit = Optional.ofNullable(order.scope().unitId()).flatMap(households::unit);
        return new OrderPage(number, order.status(), sites.byId(order.siteId()), order.version(), request.number(),
                callers(request, order, actor), order.departmentCode(),
                categories.byCode(order.scope().categoryCode()).orElseThrow(), order.scope().isChargeable(),
                order.scope().description(), unit.map(UnitRef::code).orElse(null), order.scope().place(),
                order.scope().warranty(),
                order.dispatchedAt(), order.isEmergency(), order.paperworkDue(), order.due(), order.dueMark(),
                limits.latest(order).orElse(null),
                promises.standard(order.due().standardVersionId()).orElse(null),
                order.reworkOf().map(RepairOrder::number).orElse(null), reworks.proposals(order), order.workers(),
                order.visit(),
                order.agreement().orElse(null), order.interims(),
                order.quotations().stream().map(OrderPageService::lines).toList(),
                order.openQuotation().map(Quotation::ordinal).orElse(null),
                ownerProperty.of(order, actor), order.startedAt(), order.slip(),
                order.recordedHours().orElse(null),
                order.materials(), order.price(), order.isAboveList(), missing(order),
                order.signatures().stream().map(OrderPage.SignatureLine::of).toList(),
                pending(order), order.correction().orElse(null), order.orderReturn().orElse(null), order.refusals(),
                order.filedAt(),
                candidates(order), extensions, timeline.of(List.of(OrderTransitions.subject(order))),
                policy.offers(order, actor, limits.blockedReasons(order, extensions), limits.isChased(order)));
    }

    /**
     * The same for the form of a step.
     *
     * @throws org.qiantai.platform.error.ForbiddenException when this actor may not take the step
     * @throws org.qiantai.platform.error.WrongStateException when the order is not at that step
     */
    public OrderPage form(String number, Set<OrderAction> steps, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        OrderAction step = steps.stream().filter(one -> one.existsFor(order)).findFirst()
                .orElse(steps.iterator().next());
        policy.permission(step, order, actor).orForbid();
        if (!step.existsFor(order)) throw order.wrongState();
        List<ExtensionLine> known = extensions.of(OrderTransitions.subject(order), actor);
        Message blockedReasons = limits.blockedReasons(order, known).get(step);
        if (blockedReasons != null) throw new WrongStateException(blockedReasons);
        return page(order, known, actor);
    }

    /** An occupant's phone is also for the supervisor and the technician of the open order (domain.md §5). */
    private List<OrderPage.CallerLine> callers(RequestRef request, RepairOrder order, Actor actor) {
        boolean theirs = order.status().isOpen()
                && (order.isAssignedTo(actor.id()) && actor.is(Role.TECHNICIAN)
                        || actor.supervises(order.departmentCode()));
        return request.callers().stream().map(caller -> {
            Optional<OccupantRef> known = order.status().isOpen()
                    ? Optional.ofNullable(caller.occupantId()).flatMap(households::occupant)
                    : Optional.empty();
            return new OrderPage.CallerLine(caller.name(),
                    shown(caller.phone(), theirs || PhoneVisibility.inFull(actor)),
                    known.map(OccupantRef::care).orElse(null), known.map(OccupantRef::careNote).orElse(null));
        }).toList();
    }

    private static @Nullable String shown(@Nullable String phone, boolean inFull) {
        return phone == null || inFull ? phone : PhoneNumbers.mask(phone);
    }

    private static OrderPage.QuotationLines lines(Quotation quotation) {
        return new OrderPage.QuotationLines(quotation.ordinal(), quotation.isSupplementary(), quotation.status(),
                quotation.total(), quotation.quotedBy(), quotation.quotedAt(), quotation.answer().orElse(null),
                quotation.lines(), quotation.priceListId() != null);
    }

    private static List<MissingItem> missing(RepairOrder order) {
        return order.status().group() == OrderStatus.Group.DONE ? order.missing() : List.of();
    }

    private static List<SignatureKind> pending(RepairOrder order) {
        if (order.status() == OrderStatus.COMPLETED) return order.pendingReviews();
        return order.status().isOpen() && order.orderReturn().isPresent()
                ? order.pendingReturnSignatures()
                : List.of();
    }

    private List<StaffMember> candidates(RepairOrder order) {
        if (!order.status().isOpen()) return List.of();
        return staff.holding(Role.TECHNICIAN, order.siteId(), order.departmentCode());
    }
}
