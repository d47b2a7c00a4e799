package org.qiantai.repairorder.service;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.attachment.AttachableRecords;
import org.qiantai.attachment.Purpose;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.number.RecordKind;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderStatus;
import org.qiantai.repairorder.domain.RepairOrder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders as their photos and papers see them: whoever may note something may show it; what was signed off stays. */
@Service
@Transactional(readOnly = true)
class OrderAttachments implements AttachableRecords {
    private final OrderTransitions transitions;
    private final OrderPolicy policy;

    OrderAttachments(OrderTransitions transitions, OrderPolicy policy) {
        this.transitions = transitions;
        this.policy = policy;
    }

    @Override
    public RecordKind kind() { return RecordKind.RO; }

    @Override
    public Attachable find(String number, Actor actor) {
        RepairOrder order = transitions.find(number, actor);
        return new Attachable(OrderTransitions.subject(order), order.siteId(), number, "/orders/" + number,
                order.status().isOpen() && order.status() != OrderStatus.WORKING
                        ? List.of(Purpose.BEFORE, Purpose.AFTER, Purpose.DOCUMENT, Purpose.OTHER)
                        : List.of(Purpose.AFTER, Purpose.BEFORE, Purpose.DOCUMENT, Purpose.OTHER),
                policy.permission(OrderAction.NOTE, order, actor),
                policy.permission(OrderAction.RESUME, order, actor), settled(order));
    }

    private static @Nullable Message settled(RepairOrder order) {
        return order.status().isOpen() || order.status() == OrderStatus.COMPLETED
                ? null
                : Message.of("order.error.attachmentsStay", order.number());
    }
}
