package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.Chargeable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.Completion;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SlipDue;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.transition.RecordType;
import org.qiantai.transition.Transitions;
import org.qiantai.transition.Transitions.Verb;
import org.springframework.stereotype.Component;

/** Repair orders as the transition mechanism knows them, and what several actions on them share. */
@Component
class OrderTransitions implements RecordType<RepairOrder, OrderAction> {
    /** The kind of subject under which orders stand in the timeline. */
    static final String SUBJECT = "ORDER";

    private final RepairOrderRepository orders;
    private final OrderPolicy policy;
    private final OrderProgress progress;
    private final OrderTimerSync timekeeping;
    private final SiteDirectory sites;
    private final WorkCalendars calendars;
    private final Transitions transitions;
    private final Clock clock;

    OrderTransitions(RepairOrderRepository orders, OrderPolicy policy, OrderProgress progress,
            OrderTimerSync timekeeping,
            SiteDirectory sites, WorkCalendars calendars, Transitions transitions, Clock clock) {
        this.orders = orders;
        this.policy = policy;
        this.progress = progress;
        this.timekeeping = timekeeping;
        this.sites = sites;
        this.calendars = calendars;
        this.transitions = transitions;
        this.clock = clock;
    }

    /** Runs the action and returns the order's number. */
    String run(Submission form, OrderAction action, Actor actor, @Nullable String note, Verb<RepairOrder> verb) {
        return transitions.run(this, form, action, actor, note, verb);
    }

    /** @throws NotFoundException when the actor may not see an order of that number */
    RepairOrder find(String number, Actor actor) {
        return find(number, false, actor).orElseThrow(() -> new NotFoundException(number));
    }

    @Override
    public Optional<RepairOrder> find(String number, boolean locked, Actor actor) {
        return (locked ? orders.findLockedByNumber(number) : orders.findByNumber(number))
                .filter(order -> policy.sees(order, actor));
    }

    @Override
    public Permission permission(OrderAction action, RepairOrder order, Actor actor) {
        return policy.permission(action, order, actor);
    }

    @Override
    public RecordState state(RepairOrder order) {
        return new RecordState(order.siteId(), subject(order), order.number(), order.version(), order.status());
    }

    @Override
    public void save(RepairOrder order) { orders.save(order); }

    @Override
    public void updateTimers(RepairOrder order) { timekeeping.keep(order); }

    @Override
    public void followUp(RepairOrder order, @Nullable Enum<?> before, Actor actor) {
        progress.moved(order, (OrderStatus) Objects.requireNonNull(before), actor);
    }

    /**
     * The word that an order is done, with the time at which its slip falls due (C-09).
     *
     * @param at when it was done, null for now
     * @throws InvalidInputException for a time in the future, or before the order was dispatched
     */
    Completion completion(RepairOrder order, String content, @Nullable Instant at, CompletionChecks completionChecks) {
        Instant done = at == null ? now() : at;
        if (done.isAfter(now()))
            throw new InvalidInputException("completedAt", Message.of("order.error.completedInFuture"));
        if (done.isBefore(order.dispatchedAt().truncatedTo(ChronoUnit.MINUTES)))
            throw new InvalidInputException("completedAt", Message.of("order.error.completedBeforeDispatch"));
        WorkCalendar calendar = calendars.of(sites.byId(order.siteId()));
        boolean byAgreement = order.scope().chargeable() == Chargeable.BY_AGREEMENT || order.agreement().isPresent();
        return new Completion(content, done,
                byAgreement ? SlipDue.byAgreement(done, calendar) : SlipDue.of(done, calendar), completionChecks);
    }

    Instant now() { return clock.instant(); }

    static Subject subject(RepairOrder order) { return new Subject(SUBJECT, order.id()); }

    static NewEntry entry(RepairOrder order, Actor actor, @Nullable Grant grant, OrderEvent event) {
        return NewEntry.of(order.siteId(), subject(order), actor, grant, event);
    }
}
