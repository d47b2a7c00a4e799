package org.qiantai.servicerequest.service;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
            case NOTE -> Permission.of(anyWriter(actor), Message.of("request.refusal.readsOnly"));
            case DISPATCH, RECORD_CALL, ANSWER, REFER, ADD_CALLER, MERGE, REOPEN, CANCEL ->
                needs(Role.RECEPTIONIST, actor);
        };
    }

    /** The steps that exist in this state, raising only where it is no emergency yet; those the actor may not do come with the reason. */
    public Offers offers(String number, RequestStatus status, boolean emergency, Actor actor) {
        List<Offer> offers = Arrays.stream(RequestAction.values()).filter(action -> action.from().contains(status))
                .filter(action -> action != RequestAction.RAISE || !emergency)
                .map(action -> offer(number, action, actor)).toList();
        return Offers.of(offers, next(status).map(RequestAction::path).orElse(null));
    }

    /** The step that moves a request on; from IN_PROGRESS and REPORTED that is the orders' and the callbacks' affair. */
    private static Optional<RequestAction> next(RequestStatus status) {
        return switch (status) {
            case LOGGED -> Optional.of(RequestAction.DISPATCH);
            case AWAITING_DECISION -> Optional.of(RequestAction.DECIDE);
            case DISPATCHED -> Optional.of(RequestAction.RECORD_CALL);
            case ANSWERED, DECLINED, MERGED, IN_PROGRESS, REPORTED, CLOSED, CANCELLED -> Optional.empty();
        };
    }

    private Offer offer(String number, RequestAction action, Actor actor) {
        return new Offer(action.path(), "request.action." + action, "/requests/" + number + "/" + action.path(),
                action.form(), permission(action, actor).refusal());
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
