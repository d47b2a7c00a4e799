package org.qiantai.servicerequest.service;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Permission;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.web.Offer;
import org.qiantai.platform.web.Offers;
import org.qiantai.servicerequest.RequestStatus;
import org.springframework.stereotype.Component;

/** State × role → what may be done with a request (domain.md §2, §3): asked by the page and by the post. */
@Component
public class RequestPolicy {

    /** Whether the actor's roles allow the step at all. */
    public Permission permission(RequestAction action, Actor actor) {
        return switch (action) {
            case DECIDE -> needs(Role.CENTER_HEAD, actor);
            case RAISE, RECLASSIFY ->
                Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.grant(Role.SUPERVISOR)),
                        Message.of("request.refusal.reclassify"));
            case AGREE_DUE, EXTEND ->
                Permission.of(actor.grant(Role.RECEPTIONIST).or(() -> actor.supervisorOf(Actor.FRONT_DESK)),
                        Message.of("request.refusal.limit"));
            case NOTE -> Permission.of(anyWriter(actor), Message.of("request.refusal.readsOnly"));
            case DISPATCH, RECORD_CALL, ANSWER, REFER, ADD_CALLER, MERGE, REOPEN, CANCEL ->
                needs(Role.RECEPTIONIST, actor);
        };
    }

    /**
     * The steps that exist in this state; those the actor may not do come with the reason.
     *
     * @param notApplicable steps that this request has no use for, such as raising what is an emergency already
     * @param blockedReasons what nobody can do just now
     * @param called whether the departments were rung up after the last dispatch
     */
    public Offers offers(String number, RequestStatus status, Set<RequestAction> notApplicable, Actor actor,
            Map<RequestAction, Message> blockedReasons, boolean called) {
        List<Offer> offers = Arrays.stream(RequestAction.values()).filter(action -> action.from().contains(status))
                .filter(action -> !notApplicable.contains(action))
                .map(action -> offer(number, action, actor, blockedReasons.get(action))).toList();
        return Offers.of(offers, next(status, called).map(RequestAction::path).orElse(null));
    }

    /** The step that moves a request on; from IN_PROGRESS and REPORTED that is the orders' and the callbacks' affair. */
    private static Optional<RequestAction> next(RequestStatus status, boolean called) {
        return switch (status) {
            case LOGGED -> Optional.of(RequestAction.DISPATCH);
            case AWAITING_DECISION -> Optional.of(RequestAction.DECIDE);
            case DISPATCHED -> called ? Optional.empty() : Optional.of(RequestAction.RECORD_CALL);
            case ANSWERED, DECLINED, MERGED, IN_PROGRESS, REPORTED, CLOSED, CANCELLED -> Optional.empty();
        };
    }

    private Offer offer(String number, RequestAction action, Actor actor, @Nullable Message blockedReasons) {
        Message refusal = permission(action, actor).refusal();
        String href = action == RequestAction.EXTEND
                ? "/extensions/" + number + "/request"
                : "/requests/" + number + "/" + action.path();
        return new Offer(action.path(), "request.action." + action, href, action.form(),
                refusal != null ? refusal : blockedReasons);
    }

    private static Permission needs(Role role, Actor actor) {
        return Permission.of(actor.grant(role),
                Message.of("request.refusal.needsRole", Message.of("role." + role)));
    }

    private static Optional<Grant> anyWriter(Actor actor) {
        return actor.grants().stream()
                .filter(grant -> grant.role() != Role.HEAD_OFFICE && grant.role() != Role.TECHNICIAN)
                .findFirst();
    }
}
