package org.qiantai.repairorder.service;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.repairorder.domain.OwnerNotice;
import org.qiantai.repairorder.domain.OwnerProperty;
import org.qiantai.repairorder.domain.PropertyEvent;
import org.qiantai.repairorder.domain.PropertyStatus;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.OwnerPropertyRepository;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Timeline;
import org.qiantai.transition.Transitions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** What the work touches of the owner's: checked, moved, damaged and compensated (R-03-41, R-07-7, R-07-8). The order does not move. */
@Service
@EnableConfigurationProperties(CompensationProperties.class)
public class OrderPropertyService {
    private final OrderTransitions transitions;
    private final OrderPolicy policy;
    private final OwnerPropertyRepository ownerProperty;
    private final Timeline timeline;
    private final CompensationProperties compensation;
    private final Transitions submissions;

    OrderPropertyService(OrderTransitions transitions, OrderPolicy policy, OwnerPropertyRepository ownerProperty,
            Timeline timeline,
            CompensationProperties compensation, Transitions submissions) {
        this.transitions = transitions;
        this.policy = policy;
        this.ownerProperty = ownerProperty;
        this.timeline = timeline;
        this.compensation = compensation;
        this.submissions = submissions;
    }

    /**
     * Keeps what was done with something of the owner's. A compensation that the department's own supervisor records, and
     * may promise, still waits for somebody else's yes.
     *
     * @throws InvalidInputException where the owner's word, the damage or the amount is missing
     */
    public void record(Submission submission, PropertyEntry record, Actor actor) {
        submissions.once(submission.token(), () -> {
            RepairOrder order = transitions.find(submission.number(), actor);
            if (!OrderAction.PROPERTY.existsFor(order)) throw order.wrongState();
            Grant grant = policy.permission(OrderAction.PROPERTY, order, actor).orForbid();
            OwnerProperty property = ownerProperty.save(property(order, record, actor));
            tell(submission, order, actor, grant, event(property), null);
        });
    }

    /**
     * Agrees to a compensation, or does not (R-07-8, G-18).
     *
     * @param note why not
     * @throws org.qiantai.platform.error.ForbiddenException for whoever proposed it, and above the limit for all but the
     *     director
     */
    public void decide(Submission submission, long id, boolean agreed, @Nullable String note, Actor actor) {
        submissions.once(submission.token(), () -> {
            RepairOrder order = transitions.find(submission.number(), actor);
            OwnerProperty property = ownerProperty.findByIdAndOrderId(id, order.id())
                    .orElseThrow(() -> new NotFoundException(String.valueOf(id)));
            Grant grant = policy.compensation(property, order, actor).orForbid();
            property.decide(agreed, note, actor, transitions.now());
            ownerProperty.save(property);
            tell(submission, order, actor, grant, agreed
                    ? new PropertyEvent.Compensated(property.item(), amount(property))
                    : new PropertyEvent.NotCompensated(property.item()), note);
        });
    }

    /** What is kept about one order, for its page. */
    List<PropertyLine> of(RepairOrder order, Actor reader) {
        return ownerProperty.findByOrderIdOrderById(order.id()).stream()
                .map(property -> new PropertyLine(property, property.state() == PropertyStatus.PROPOSED
                        && policy.compensation(property, order, reader).allowed()))
                .toList();
    }

    private OwnerProperty property(RepairOrder order, PropertyEntry record, Actor actor) {
        return switch (record.kind()) {
            case SUPPLIED ->
                OwnerProperty.supplied(order, record.item(), record.finding(), record.word(), actor, transitions.now());
            case MOVED -> OwnerProperty.moved(order, record.item(), record.word(), actor, transitions.now());
            case DAMAGED -> OwnerProperty.damaged(order, record.item(), record.finding(), record.amount(),
                    compensation.directorAbove(), record.word(), actor, transitions.now());
        };
    }

    private static PropertyEvent event(OwnerProperty property) {
        OwnerNotice word = property.word();
        String owner = word == null ? "" : word.name();
        return switch (property.kind()) {
            case SUPPLIED -> property.finding() == null
                    ? new PropertyEvent.Checked(property.item())
                    : new PropertyEvent.FoundDefective(property.item(), owner);
            case MOVED -> new PropertyEvent.Moved(property.item(), owner);
            case DAMAGED -> new PropertyEvent.Damaged(property.item(), amount(property));
        };
    }

    private static BigDecimal amount(OwnerProperty property) { return Objects.requireNonNull(property.amount()); }

    private void tell(Submission submission, RepairOrder order, Actor actor, @Nullable Grant grant, PropertyEvent event,
            @Nullable String note) {
        timeline.append(NewEntry.of(order.siteId(), OrderTransitions.subject(order), actor, grant, event).noting(note)
                .by(submission.token()));
    }
}
