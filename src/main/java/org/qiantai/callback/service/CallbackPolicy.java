package org.qiantai.callback.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.web.Offer;
import org.qiantai.platform.web.Offers;
import org.springframework.stereotype.Component;

/** State × role → what may be done with a callback (domain.md §2, §3): asked by the page and by the post. */
@Component
public class CallbackPolicy {
    /** Whether the actor may do the step: by role, and as one who did not do the work (C-14). */
    Permission permission(CallbackAction action, CallbackFacts callback, Actor actor) {
        Permission byRole = switch (action) {
            case CALL -> Permission.of(caller(callback, actor), callback.finderId() == null
                    ? Message.of("callback.refusal.call")
                    : Message.of("callback.refusal.confirm"));
            case CHECK -> Permission.of(actor.grant(Role.AREA_MANAGER).or(() -> actor.grant(Role.DIRECTOR)),
                    Message.of("callback.refusal.check"));
            case REPLY -> reply(callback, actor);
            case EXTEND -> Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.supervisorOf(Actor.FRONT_DESK)),
                    Message.of("callback.refusal.extend"));
        };
        if (!byRole.allowed() || !callback.worked() || action == CallbackAction.EXTEND) return byRole;
        return Permission.refused(Message.of("callback.refusal.didTheWork"));
    }

    /**
     * The steps that exist in this state; those the actor may not do come with the reason.
     *
     * @param blockedReasons what nobody can do just now
     */
    Offers offers(CallbackFacts callback, Actor actor, Map<CallbackAction, Message> blockedReasons) {
        List<Offer> offers = Arrays.stream(CallbackAction.values())
                .filter(action -> action.exists(callback.status(), callback.owesReply()))
                .map(action -> offer(action, callback, actor, blockedReasons.get(action))).toList();
        return Offers.of(offers);
    }

    private Offer offer(CallbackAction action, CallbackFacts callback, Actor actor, @Nullable Message blockedReasons) {
        Message refusal = permission(action, callback, actor).refusal();
        String href = action == CallbackAction.EXTEND
                ? "/extensions/" + callback.number() + "/request"
                : "/callbacks/" + callback.number() + "/" + action.path();
        return new Offer(action.path(), "callback.action." + action, href, true,
                refusal != null ? refusal : blockedReasons);
    }

    /** Whoever reads the whole site reads its callbacks; a technician those of what he found. */
    static boolean mayRead(CallbackFacts callback, Actor actor) {
        return actor.readsWholeSite() || Long.valueOf(actor.id()).equals(callback.finderId());
    }

    /** The desk calls; where four eyes are wanted, the CS supervisor or the director steps in; the finder confirms. */
    private static Optional<Grant> caller(CallbackFacts callback, Actor actor) {
        return actor.grant(Role.RECEPTIONIST).or(() -> actor.supervisorOf(Actor.FRONT_DESK))
                .or(() -> actor.grant(Role.DIRECTOR))
                .or(() -> Long.valueOf(actor.id()).equals(callback.finderId())
                        ? actor.grants().stream().filter(grant -> grant.role() != Role.HEAD_OFFICE).findFirst()
                        : Optional.empty());
    }

    /** R-08-26: the discontent go to the CS supervisor, at the second time to the management (G-16). */
    private static Permission reply(CallbackFacts callback, Actor actor) {
        if (!callback.dissatisfied())
            return Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.supervisorOf(Actor.FRONT_DESK)),
                    Message.of("callback.refusal.reply"));
        if (callback.round() > 1)
            return Permission.of(actor.grant(Role.CENTER_HEAD), Message.of("callback.refusal.dissatisfiedAgain"));
        return Permission.of(actor.supervisorOf(Actor.FRONT_DESK).or(() -> actor.grant(Role.CENTER_HEAD)),
                Message.of("callback.refusal.dissatisfied"));
    }
}
