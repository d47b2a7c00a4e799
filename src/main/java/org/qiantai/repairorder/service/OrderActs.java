package org.qiantai.repairorder.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.WorkCalendar;
import org.qiantai.calendar.WorkCalendars;
import org.qiantai.deadline.Chargeable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submissions;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
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
import org.qiantai.timeline.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in which a user's step reaches an order: once a form, through what the user may see, with permission, on
 * the version the form was made from, and with its timeline entry and the request's progress in the same transaction.
 */
@Component
class OrderActs {
    /** The kind of subject under which orders stand in the timeline. */
    static final String SUBJECT = "ORDER";

    private final RepairOrderRepository orders;
    private final OrderPolicy policy;
    private final OrderProgress progress;
    private final OrderTimerSync timekeeping;
    private final Timeline timeline;
    private final SiteDirectory sites;
    private final WorkCalendars calendars;
    private final TransactionTemplate transaction;
    private final Clock clock;

    OrderActs(RepairOrderRepository orders, OrderPolicy policy, OrderProgress progress, OrderTimerSync timekeeping,
            Timeline timeline, SiteDirectory sites, WorkCalendars calendars, TransactionTemplate transaction,
            Clock clock) {
        this.orders = orders;
        this.policy = policy;
        this.progress = progress;
        this.timekeeping = timekeeping;
        this.timeline = timeline;
        this.sites = sites;
        this.calendars = calendars;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A step's verb: changes the order, under the grant that allows it, and says what happened. */
    interface Verb extends BiFunction<RepairOrder, @Nullable Grant, OrderEvent> {}

    /** Does the step and returns the order's number. */
    String act(Submission submission, OrderAction action, Actor actor, @Nullable String note, Verb verb) {
        return Submissions.run(() -> transaction.execute(_ -> {
            if (timeline.actedOnBy(submission.token()).isPresent()) return submission.number();
            RepairOrder order = action.needsRowLock()
                    ? locked(submission.number(), actor)
                    : find(submission.number(), actor);
            Grant grant = policy.permission(action, order, actor).orForbid();
            if (grant == null || action.needsFreshVersion(grant))
                timeline.requireFresh(subject(order), order.number(), submission.version(), order.version());
            OrderStatus before = order.status();
            OrderEvent event = verb.apply(order, grant);
            orders.save(order);
            timeline.append(
                    entry(order, actor, grant, event).moved(before, order.status()).noting(note)
                            .by(submission.token()));
            timekeeping.keep(order);
            progress.moved(order, before, actor);
            return submission.number();
        }), () -> done(submission.token(), submission.number()));
    }

    /** @throws NotFoundException when this actor sees none of that number */
    RepairOrder find(String number, Actor actor) {
        return seen(orders.findByNumber(number), number, actor);
    }

    /** For a step that binds: it waits for another such step on the same order, and sees what that one did. */
    private RepairOrder locked(String number, Actor actor) {
        return seen(orders.findLockedByNumber(number), number, actor);
    }

    private RepairOrder seen(Optional<RepairOrder> found, String number, Actor actor) {
        return found.filter(order -> policy.sees(order, actor)).orElseThrow(() -> new NotFoundException(number));
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

    private Optional<String> done(UUID token, String number) { return timeline.actedOnBy(token).map(_ -> number); }
}
