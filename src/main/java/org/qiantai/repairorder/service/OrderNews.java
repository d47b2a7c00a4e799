package org.qiantai.repairorder.service;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Role;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.AssignedTechnician;
import org.springframework.stereotype.Component;

/** Tells a department that it has work, and people that it is theirs (R-03-34, R-07-5). */
@Component
class OrderNews {
    private final Notifications notifications;

    OrderNews(Notifications notifications) { this.notifications = notifications; }

    /** Opened for the department, or handed over to it. An emergency is told by its clock, and to more people. */
    void opened(RepairOrder order) {
        if (order.isEmergency()) return;
        send(order, "opened:" + order.departmentCode() + ":" + order.version(), "order.notice.opened",
                NoticeRecipients.ofRoles(Role.SUPERVISOR).of(order.departmentCode()));
    }

    /** Those of our own people who have it now. */
    void assigned(RepairOrder order) {
        Set<Long> users = order.workers().stream().map(AssignedTechnician::userId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!users.isEmpty())
            send(order, "assigned:" + order.version(), "order.notice.assigned",
                    new NoticeRecipients(users, Set.of(), null));
    }

    /** R-03-68: the desk, of what is not among the crew's matters, with the notice in its words. */
    void contractorNotice(RepairOrder order, String contractor, String notice) {
        notifications.send(new Notice("order:" + order.number() + ":contractor:" + order.version(), order.siteId(),
                NoticeKind.ORDER_DISPATCHED, Message.of("order.notice.contractor", order.number(), contractor),
                Message.of("order.notice.contractor.text", notice), "/orders/" + order.number(),
                NoticeRecipients.ofRoles(Role.RECEPTIONIST)));
    }

    /** Those who filled the slip, or are to: it came back from the review (R-03-46). */
    void correctionAsked(RepairOrder order) {
        Set<Long> users = order.workers().stream().map(AssignedTechnician::userId).filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Long completedBy = order.slip().completedBy();
        if (users.isEmpty() && completedBy != null) users.add(completedBy);
        notifications.send(new Notice("order:" + order.number() + ":correction:" + order.version(), order.siteId(),
                NoticeKind.APPROVAL_ANSWERED, Message.of("order.notice.correction", order.number()), null,
                "/orders/" + order.number(), new NoticeRecipients(users, Set.of(), null)));
    }

    private void send(RepairOrder order, String event, String title, NoticeRecipients audience) {
        notifications.send(new Notice("order:" + order.number() + ":" + event, order.siteId(),
                order.isEmergency() ? NoticeKind.EMERGENCY : NoticeKind.ORDER_DISPATCHED,
                Message.of(title, order.number()), null, "/orders/" + order.number(), audience));
    }
}
