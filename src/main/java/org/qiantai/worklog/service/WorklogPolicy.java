package org.qiantai.worklog.service;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.StaffDirectory;
import org.qiantai.worklog.domain.ShiftHandover;
import org.qiantai.worklog.domain.Shift;
import org.qiantai.worklog.domain.AcceptedBy;
import org.springframework.stereotype.Component;

/** Who writes, ticks, takes over and finishes: asked by the page and by the post. */
@Component
public class WorklogPolicy {
    private static final String SECURITY = "SECURITY";

    private final StaffDirectory staff;

    WorklogPolicy(StaffDirectory staff) { this.staff = staff; }

    /** The desk keeps its log. */
    static Permission write(Actor actor) {
        return Permission.of(actor.grant(Role.RECEPTIONIST), Message.of("worklog.refusal.write"));
    }

    /** The desk closes its day; the assistant locks the office (R-01-12). */
    static Permission tick(Actor actor) {
        return Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.grant(Role.AREA_MANAGER)),
                Message.of("worklog.refusal.tick"));
    }

    /** As whom the actor takes over what is left for whom: asked once for a page full of items. */
    Map<AcceptedBy, Grant> takers(long siteId, Actor actor) {
        Map<AcceptedBy, Grant> takers = new EnumMap<>(AcceptedBy.class);
        actor.grant(Role.RECEPTIONIST).ifPresent(grant -> takers.put(AcceptedBy.NEXT_SHIFT, grant));
        actor.supervisorOf(SECURITY).or(() -> standIn(siteId, actor))
                .ifPresent(grant -> takers.put(AcceptedBy.SECURITY, grant));
        return takers;
    }

    /**
     * @param now the shift in which it is done: in one's own, nobody takes over from oneself
     * @param takers of the item's site and this actor
     */
    static Permission permission(ShiftHandoverAction action, ShiftHandover item, Shift now, Actor actor,
            Map<AcceptedBy, Grant> takers) {
        Optional<Grant> taker = Optional.ofNullable(takers.get(item.taker()));
        return switch (action) {
            case ACCEPT -> item.isWrittenBy(actor) && item.written().equals(now)
                    ? Permission.refused(Message.of("worklog.refusal.own"))
                    : by(taker, item);
            case FINISH -> by(taker.or(() -> actor.grant(Role.RECEPTIONIST)), item);
        };
    }

    private static Permission by(Optional<Grant> grant, ShiftHandover item) {
        return Permission.of(grant, Message.of("worklog.refusal.taker." + item.taker()));
    }

    /** domain.md §2: the CS supervisor serves a department that has no supervisor. */
    private Optional<Grant> standIn(long siteId, Actor actor) {
        return actor.supervisorOf(Actor.FRONT_DESK).filter(_ -> !staff.hasSupervisor(siteId, SECURITY));
    }
}
