package org.qiantai.deadline.service;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.deadline.TimerKind;
import org.qiantai.deadline.domain.Addressee;
import org.qiantai.deadline.domain.TimerRow;
import org.qiantai.deadline.domain.EscalationPlan.Planned;
import org.qiantai.deadline.domain.EscalationStep;
import org.qiantai.notification.NoticeRecipients;
import org.qiantai.notification.Notice;
import org.qiantai.notification.NoticeKind;
import org.qiantai.notification.Notifications;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.staff.StaffMember;
import org.springframework.stereotype.Component;

/** Says to whom a step is told, and in which words. */
@Component
class EscalationNotices {
    private final Notifications notifications;
    private final StaffDirectory staff;

    EscalationNotices(Notifications notifications, StaffDirectory staff) {
        this.notifications = notifications;
        this.staff = staff;
    }

    void tell(TimerRow clock, Planned step) {
        String key = "escalation:%d:%d:%s".formatted(clock.id(), clock.dueAt().toEpochMilli(), step.step());
        notifications.send(new Notice(key, clock.record().siteId(), kind(clock, step.step()), title(clock, step.step()),
                Message.of("escalation.notice.due", clock.dueAt()), clock.record().href(), audience(clock, step)));
    }

    private static NoticeKind kind(TimerRow clock, EscalationStep step) {
        if (step == EscalationStep.AT_ONCE) return NoticeKind.EMERGENCY;
        return clock.kind() == TimerKind.CHASE ? NoticeKind.CHASE : NoticeKind.DEADLINE;
    }

    private static Message title(TimerRow clock, EscalationStep step) {
        String number = clock.record().number();
        if (clock.kind() == TimerKind.CHASE && step == EscalationStep.LIMIT)
            return Message.of("escalation.notice.chase", number);
        return Message.of("escalation.notice." + step, number, Message.of("clock.kind." + clock.kind()));
    }

    /** A notice has room for one department's supervisor; the CS supervisor stands beside another one by name. */
    private NoticeRecipients audience(TimerRow clock, Planned step) {
        boolean department = step.told().contains(Addressee.DEPARTMENT);
        boolean csSupervisor = step.told().contains(Addressee.CS_SUPERVISOR);
        NoticeRecipients all = new NoticeRecipients(Set.of(), roles(step.told()),
                department ? clock.record().department() : Actor.FRONT_DESK);
        return department && csSupervisor
                ? all.and(staff.holding(Role.SUPERVISOR, clock.record().siteId(), Actor.FRONT_DESK).stream()
                        .map(StaffMember::id).toArray(Long[]::new))
                : all;
    }

    private static Set<Role> roles(Set<Addressee> told) {
        return told.stream().map(addressee -> switch (addressee) {
            case DESK -> Role.RECEPTIONIST;
            case AREA_MANAGER -> Role.AREA_MANAGER;
            case DEPARTMENT, CS_SUPERVISOR -> Role.SUPERVISOR;
            case CENTER_HEAD -> Role.CENTER_HEAD;
            case DIRECTOR -> Role.DIRECTOR;
        }).collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }
}
