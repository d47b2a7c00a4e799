package org.qiantai.repairorder.domain;

import static org.qiantai.deadline.TimerKind.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.qiantai.deadline.TimerSetting;
import org.qiantai.repairorder.OrderStatus;

/** What is waited for with an order, as it stands (domain.md §4). */
public final class OrderTimers {
    private static final Duration GRACE = Duration.ofMinutes(Visit.MINUTES_OF_GRACE);

    private OrderTimers() {}

    public static List<TimerSetting> of(RepairOrder order) {
        List<TimerSetting> clocks = new ArrayList<>();
        if (order.status() == OrderStatus.OPEN || order.status() == OrderStatus.ASSIGNED) visit(order, clocks);
        if (order.status().isOpen()) work(order, clocks);
        Instant paper = order.paperworkDue();
        if (paper != null && order.owesPaper()) clocks.add(TimerSetting.until(PAPERWORK, null, paper));
        if (waitsForSecondSignature(order)) clocks.add(TimerSetting.from(APPROVAL, null));
        return clocks;
    }

    private static void work(RepairOrder order, List<TimerSetting> clocks) {
        Instant finish = order.due().finishDue();
        clocks.add(finish == null
                ? TimerSetting.from(AGREEMENT, order.acceptedAt())
                : TimerSetting.until(FINISH, order.acceptedAt(), finish));
    }

    private static void visit(RepairOrder order, List<TimerSetting> clocks) {
        Visit visit = order.visit();
        Instant respond = order.due().respondDue();
        if (respond != null && visit.arrivedAt() == null)
            clocks.add(TimerSetting.until(RESPOND, order.acceptedAt(), respond));
        boolean nobodyMoved = respond == null ? order.status() == OrderStatus.OPEN : visit.leftAt() == null;
        if (nobodyMoved) clocks.add(TimerSetting.from(CHASE, order.dispatchedAt()));
        if (visit.appointmentUntil() != null)
            clocks.add(TimerSetting.until(APPOINTMENT, null, visit.appointmentUntil().plus(GRACE)));
    }

    /** The supervisor has signed, the centre head has not (R-03-62, R-03-66). */
    private static boolean waitsForSecondSignature(RepairOrder order) {
        if (order.status() == OrderStatus.COMPLETED)
            return order.pendingReviews().equals(List.of(SignatureKind.CENTER_HEAD_REVIEW));
        return order.status().isOpen() && order.orderReturn().isPresent()
                && order.pendingReturnSignatures().equals(List.of(SignatureKind.CENTER_HEAD_RETURN));
    }
}
