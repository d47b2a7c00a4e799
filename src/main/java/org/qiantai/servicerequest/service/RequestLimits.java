package org.qiantai.servicerequest.service;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.AgreedLimits;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.servicerequest.OrdersOfRequest.OrderSummary;
import org.qiantai.servicerequest.domain.RequestEvent;
import org.qiantai.servicerequest.domain.ServiceRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By when a request is to be done, where that is not the standard's word alone: agreed (R-06-23), or extended. */
@Service
public class RequestLimits {
    private final RequestTransitions transitions;
    private final RequestPolicy policy;
    private final AgreedLimits agreed;
    private final SiteDirectory sites;

    RequestLimits(RequestTransitions transitions, RequestPolicy policy, AgreedLimits agreed, SiteDirectory sites) {
        this.transitions = transitions;
        this.policy = policy;
        this.agreed = agreed;
        this.sites = sites;
    }

    /**
     * Records the agreed limit where the standard leaves it open.
     *
     * @param with whom it was agreed with
     * @throws org.qiantai.platform.error.InvalidInputException for a time that has passed, or beyond the standard's cap
     * @throws WrongStateException when the request is not at the desk, or has a limit already
     */
    public String agree(Submission submission, Instant due, String with, String how, @Nullable String note,
            Actor actor) {
        return transitions.run(submission, RequestAction.AGREE_DUE, actor, note, request -> {
            request.agreeDue(due, latest(request).orElse(null), transitions.now());
            return new RequestEvent.DueAgreed(due, with.strip(), how.strip());
        });
    }

    /**
     * Before the form is filled in: the latest limit that needs nobody's approval, empty where the standard sets none.
     *
     * @throws org.qiantai.platform.error.ForbiddenException when this actor may not agree it
     */
    @Transactional(readOnly = true)
    public Optional<Instant> latest(String number, Actor actor) {
        policy.permission(RequestAction.AGREE_DUE, actor).orForbid();
        return latest(transitions.find(number));
    }

    /** The steps for which this request has no use. */
    Set<RequestAction> notApplicable(ServiceRequest request) {
        Set<RequestAction> notApplicable = EnumSet.noneOf(RequestAction.class);
        if (request.isEmergency()) notApplicable.add(RequestAction.RAISE);
        boolean toBeAgreed = request.due().finishDue() == null
                && agreed.isLeftOpen(request.due().standardVersionId());
        if (!toBeAgreed) notApplicable.add(RequestAction.AGREE_DUE);
        return notApplicable;
    }

    /** The steps that the request's state has, and that are still in vain just now, with the reason. */
    Map<RequestAction, Message> blockedReasons(ServiceRequest request, List<OrderSummary> orders,
            List<ExtensionLine> extensions) {
        Map<RequestAction, Message> reasons = new EnumMap<>(RequestAction.class);
        notExtendable(request, orders).or(() -> ExtensionLine.waiting(extensions))
                .ifPresent(why -> reasons.put(RequestAction.EXTEND, why));
        return reasons;
    }

    /** Why the request's own limit cannot be extended: what moves is its orders', the centre head's wait, or nothing. */
    Optional<Message> notExtendable(ServiceRequest request, List<OrderSummary> orders) {
        return switch (request.status()) {
            case LOGGED -> request.due().finishDue() != null
                    ? Optional.empty()
                    : Optional.of(Message.of("request.refusal.noLimit", request.number()));
            case DISPATCHED, IN_PROGRESS -> Optional.of(extendOrder(request, orders));
            case AWAITING_DECISION -> Optional.of(Message.of("request.refusal.countedFromDecision", request.number()));
            case ANSWERED, DECLINED, MERGED, REPORTED, CLOSED, CANCELLED ->
                Optional.of(request.wrongState().sentence());
        };
    }

    private static Message extendOrder(ServiceRequest request, List<OrderSummary> orders) {
        String open = orders.stream().filter(OrderSummary::open).map(OrderSummary::number)
                .collect(Collectors.joining("、"));
        return open.isEmpty()
                ? Message.of("request.refusal.noOpenOrder", request.number())
                : Message.of("request.refusal.extendOrder", open);
    }

    private Optional<Instant> latest(ServiceRequest request) {
        return agreed.latest(request.due().standardVersionId(), sites.byId(request.siteId()), request.acceptedAt());
    }
}
