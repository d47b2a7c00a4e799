package org.qiantai.repairorder.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.SentOnce;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.repairorder.domain.OwnersThing;
import org.qiantai.repairorder.domain.OwnersWord;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.ThingEvent;
import org.qiantai.repairorder.domain.ThingState;
import org.qiantai.repairorder.repository.OwnersThings;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What the work touches of the owner's: checked, moved, damaged and compensated (R-03-41, R-07-7, R-07-8). The order does not move. */
@Service
@EnableConfigurationProperties(CompensationProperties.class)
public class OrderThings {
    private final OrderActs acts;
    private final OrderPolicy policy;
    private final OwnersThings things;
    private final Timeline timeline;
    private final CompensationProperties compensation;
    private final TransactionTemplate transaction;

    OrderThings(OrderActs acts, OrderPolicy policy, OwnersThings things, Timeline timeline,
            CompensationProperties compensation, TransactionTemplate transaction) {
        this.acts = acts;
        this.policy = policy;
        this.things = things;
        this.timeline = timeline;
        this.compensation = compensation;
        this.transaction = transaction;
    }

    /**
     * Keeps what was done with something of the owner's. A compensation that the department's own supervisor records, and
     * may promise, still waits for somebody else's yes.
     *
     * @throws InvalidInputException where the owner's word, the damage or the amount is missing
     */
    public void record(Step step, ThingRecord record, Actor actor) {
        once(step, () -> {
            RepairOrder order = acts.find(step.number(), actor);
            if (!OrderAction.THING.existsFor(order)) throw order.wrongState();
            Grant grant = policy.permission(OrderAction.THING, order, actor).orForbid();
            OwnersThing thing = things.save(thing(order, record, actor));
            tell(step, order, actor, grant, event(thing), null);
        });
    }

    /**
     * Agrees to a compensation, or does not (R-07-8, G-18).
     *
     * @param note why not
     * @throws org.qiantai.platform.error.ForbiddenException for whoever proposed it, and above the limit for all but the
     *     director
     */
    public void decide(Step step, long id, boolean agreed, @Nullable String note, Actor actor) {
        once(step, () -> {
            RepairOrder order = acts.find(step.number(), actor);
            OwnersThing thing = things.findByIdAndOrderId(id, order.id())
                    .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
            Grant grant = policy.compensation(thing, order, actor).orForbid();
            thing.decide(agreed, note, actor, acts.now());
            things.save(thing);
            tell(step, order, actor, grant, agreed
                    ? new ThingEvent.Compensated(thing.item(), amount(thing))
                    : new ThingEvent.NotCompensated(thing.item()), note);
        });
    }

    /** What is kept about one order, for its page. */
    List<ThingLine> of(RepairOrder order, Actor reader) {
        return things.findByOrderIdOrderById(order.id()).stream()
                .map(thing -> new ThingLine(thing, thing.state() == ThingState.PROPOSED
                        && policy.compensation(thing, order, reader).allowed()))
                .toList();
    }

    private OwnersThing thing(RepairOrder order, ThingRecord record, Actor actor) {
        return switch (record.kind()) {
            case SUPPLIED ->
                OwnersThing.supplied(order, record.item(), record.finding(), record.word(), actor, acts.now());
            case MOVED -> OwnersThing.moved(order, record.item(), record.word(), actor, acts.now());
            case DAMAGED -> OwnersThing.damaged(order, record.item(), record.finding(), record.amount(),
                    compensation.directorAbove(), record.word(), actor, acts.now());
        };
    }

    private static ThingEvent event(OwnersThing thing) {
        OwnersWord word = thing.word();
        String owner = word == null ? "" : word.name();
        return switch (thing.kind()) {
            case SUPPLIED -> thing.finding() == null
                    ? new ThingEvent.Checked(thing.item())
                    : new ThingEvent.FoundDefective(thing.item(), owner);
            case MOVED -> new ThingEvent.Moved(thing.item(), owner);
            case DAMAGED -> new ThingEvent.Damaged(thing.item(), amount(thing));
        };
    }

    private static BigDecimal amount(OwnersThing thing) { return Objects.requireNonNull(thing.amount()); }

    private void tell(Step step, RepairOrder order, Actor actor, @Nullable Grant grant, ThingEvent event,
            @Nullable String note) {
        timeline.append(NewEntry.of(order.siteId(), OrderActs.subject(order), actor, grant, event).noting(note)
                .by(step.token()));
    }

    private void once(Step step, Runnable act) {
        SentOnce.run(() -> transaction.execute(_ -> {
            if (timeline.actedOnBy(step.token()).isEmpty()) act.run();
            return step.number();
        }), () -> timeline.actedOnBy(step.token()).map(_ -> step.number()));
    }
}
