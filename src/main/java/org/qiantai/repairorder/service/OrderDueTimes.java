package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.AgreedLimits;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.TimerMarks;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.RepairOrder;
import org.springframework.stereotype.Service;

/** By when an order is to be done, where that is not the standard's word alone (R-03-57, C-01). */
@Service
public class OrderDueTimes {
    private final OrderTransitions transitions;
    private final AgreedLimits agreed;
    private final OrderProgress progress;
    private final SiteDirectory sites;
    private final TimerMarks clocks;

    OrderDueTimes(OrderTransitions transitions, AgreedLimits agreed, OrderProgress progress, SiteDirectory sites,
            TimerMarks clocks) {
        this.transitions = transitions;
        this.agreed = agreed;
        this.progress = progress;
        this.sites = sites;
        this.clocks = clocks;
    }

    /**
     * Records the agreed limit where the standard leaves it open, else the owner's wish for a later one.
     *
     * @param with whom it was agreed with, or who wishes it
     * @throws org.qiantai.platform.error.InvalidInputException for a time that has passed, is no later, or lies beyond
     *     the standard's cap
     * @throws WrongStateException when only an extension can move the limit
     */
    public String agree(Submission submission, Instant due, String with, String how, @Nullable String note,
            Actor actor) {
        return transitions.run(submission, OrderAction.AGREE_DUE, actor, note, (order, _) -> {
            Optional<Instant> latest = latest(order);
            if (order.due().finishDue() == null) {
                order.agreeDue(due, with.strip(), how.strip(), latest.orElse(null), transitions.now());
                progress.limitMoved(order, actor);
                return new OrderEvent.DueAgreed(due, with.strip());
            }
            order.postponeAtOwnersRequest(due, with.strip(), how.strip(),
                    latest.orElseThrow(() -> new WrongStateException(noCap(order))),
                    transitions.now());
            progress.limitMoved(order, actor);
            return new OrderEvent.DueWished(due, with.strip());
        });
    }

    /** The latest limit that needs nobody's approval; empty where the standard sets none. */
    Optional<Instant> latest(RepairOrder order) {
        return agreed.latest(order.due().standardVersionId(), sites.byId(order.siteId()), order.acceptedAt());
    }

    /** The steps that the order's state has, and that are still in vain just now, with the reason. */
    Map<OrderAction, Message> blockedReasons(RepairOrder order, List<ExtensionLine> extensions) {
        Map<OrderAction, Message> reasons = new EnumMap<>(OrderAction.class);
        ExtensionLine.waiting(extensions).ifPresent(waits -> reasons.put(OrderAction.EXTEND, waits));
        if (order.due().finishDue() != null) {
            if (latest(order).isEmpty()) reasons.put(OrderAction.AGREE_DUE, noCap(order));
            else if (!order.mayWish(transitions.now()))
                reasons.put(OrderAction.AGREE_DUE, Message.of("order.error.wishTooLate", order.number()));
        }
        return reasons;
    }

    /** Whether the time has run out in which somebody should have moved (R-08-22). */
    boolean isChased(RepairOrder order) {
        if (!order.status().isOpen()) return false;
        Instant until = clocks.dueOf(List.of(order.number()), Set.of(TimerKind.CHASE)).get(order.number());
        return until != null && !until.isAfter(transitions.now());
    }

    private static Message noCap(RepairOrder order) { return Message.of("order.error.noWish", order.number()); }
}
