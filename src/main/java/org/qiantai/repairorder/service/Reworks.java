package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.OrderRecord;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.repository.RepairOrderRepository;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** The same fault at the same home again: proposed, and marked as rework of the earlier order (G-13, K-06). */
@Service
public class Reworks {
    private static final Limit FEW = Limit.of(3);

    private final OrderTransitions transitions;
    private final RepairOrderRepository orders;

    Reworks(OrderTransitions transitions, RepairOrderRepository orders) {
        this.transitions = transitions;
        this.orders = orders;
    }

    /** An order that this one may repair. */
    public record Earlier(String number, String description, Instant completedAt) {}

    /** Those that were done there within the time, the latest first; none once it is marked, priced or begun. */
    List<Earlier> proposals(RepairOrder order) {
        Long unit = order.scope().unitId();
        if (unit == null || !OrderAction.REWORK.existsFor(order)) return List.of();
        return orders.doneAt(unit, order.scope().categoryCode(),
                order.dispatchedAt().minus(OrderRecord.REWORK_WITHIN), order.dispatchedAt(), order.id(), FEW).stream()
                .map(one -> new Earlier(one.number(), one.scope().description(),
                        Objects.requireNonNull(one.slip().completedAt())))
                .toList();
    }

    /** @throws InvalidInputException when there is no such order, or it is not the same fault there within the time */
    public void mark(Submission submission, String earlierNumber, String reason, Actor actor) {
        transitions.run(submission, OrderAction.REWORK, actor, reason, (order, _) -> {
            order.markReworkOf(orders.findByNumber(earlierNumber.strip()).orElseThrow(
                    () -> new InvalidInputException("earlier", Message.of("order.error.noRework", earlierNumber))));
            return new OrderEvent.MarkedRework(earlierNumber.strip());
        });
    }
}
