package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.CompletionChecks;
import org.qiantai.repairorder.domain.EnteredBy;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.QuotationResponse;
import org.qiantai.repairorder.domain.Quotation;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SignedPlace;
import org.qiantai.repairorder.domain.Visit.LateConsent;
import org.springframework.stereotype.Service;

/** The worker's way: acknowledge, leave, arrive, quote, be agreed with, begin, complete (R-07-2..7, R-03-40..45). */
@Service
public class OrderWork {
    private final OrderTransitions transitions;
    private final OrderDrawings drawings;
    private final OrderPrices prices;

    OrderWork(OrderTransitions transitions, OrderDrawings drawings, OrderPrices prices) {
        this.transitions = transitions;
        this.drawings = drawings;
        this.prices = prices;
    }

    public String acknowledge(Submission submission, Actor actor) {
        return transitions.run(submission, OrderAction.ACKNOWLEDGE, actor, null, (order, grant) -> {
            order.acknowledge(transitions.now());
            return new OrderEvent.Acknowledged(EnteredBy.of(grant));
        });
    }

    public String leave(Submission submission, Actor actor) {
        return transitions.run(submission, OrderAction.LEAVE, actor, null, (order, grant) -> {
            order.leave(transitions.now());
            return new OrderEvent.Departed(EnteredBy.of(grant));
        });
    }

    /**
     * @param lateConsent the owner's word to a late arrival
     * @throws InvalidInputException when more than ten minutes late without it (R-07-4)
     */
    public String arrive(Submission submission, @Nullable LateConsent lateConsent, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.ARRIVE, actor, note, (order, grant) -> {
            order.arrive(lateConsent, actor, transitions.now());
            return new OrderEvent.Arrived(EnteredBy.of(grant), order.visit().minutesLate());
        });
    }

    /** R-03-42: the amount by the price list, told before the work. */
    public String quote(Submission submission, List<QuotedItem> items, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.QUOTE, actor, note, (order, grant) -> {
            Long list = prices.inForce(order);
            Quotation quoted = order.quote(prices.quoted(list, items), actor, transitions.now());
            quoted.keepPriceList(list);
            return new OrderEvent.Quoted(EnteredBy.of(grant), quoted.ordinal(), quoted.total());
        });
    }

    /** More than was consented to. */
    public String supplement(Submission submission, List<QuotedItem> items, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.SUPPLEMENT, actor, note, (order, grant) -> {
            Long list = prices.inForce(order);
            Quotation quoted = order.supplement(prices.quoted(list, items), actor, transitions.now());
            quoted.keepPriceList(list);
            return new OrderEvent.Supplemented(EnteredBy.of(grant), quoted.ordinal(), quoted.total());
        });
    }

    /** R-07-6, R-07-10: the owner agrees to the quotation they were shown. */
    public String consent(Submission submission, int quotation, QuotationResponseEntry word, Actor actor) {
        return transitions.run(submission, OrderAction.CONSENT, actor, null, (order, _) -> {
            QuotationResponse answer = answer(word, order, actor);
            order.consent(quotation, answer, actor, transitions.now());
            return new OrderEvent.Consented(quotation, answer.name(), answer.means(), answer.heardBy());
        });
    }

    /** @param said why, in the owner's words */
    public String decline(Submission submission, int quotation, String said, QuotationResponseEntry word, Actor actor) {
        return transitions.run(submission, OrderAction.CONSENT, actor, said, (order, _) -> {
            QuotationResponse answer = answer(word, order, actor);
            order.decline(quotation, said.strip(), answer, actor, transitions.now());
            return new OrderEvent.Declined(quotation, answer.name());
        });
    }

    /** Without a quotation, where none is needed; the gate refuses otherwise. */
    public String begin(Submission submission, @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.START, actor, note, (order, grant) -> {
            order.begin(actor, transitions.now());
            return new OrderEvent.Begun(EnteredBy.of(grant));
        });
    }

    /**
     * R-03-45: done, by word.
     *
     * @param at when it was done, null for now
     * @param completionChecks what was done before leaving (R-07-9)
     * @throws InvalidInputException for a time in the future, or before the order was dispatched
     */
    public String complete(Submission submission, String content, @Nullable Instant at,
            CompletionChecks completionChecks,
            @Nullable String note, Actor actor) {
        return transitions.run(submission, OrderAction.COMPLETE, actor, note, (order, grant) -> {
            var word = transitions.completion(order, content.strip(), at, completionChecks);
            order.complete(word, actor, transitions.now());
            return new OrderEvent.Completed(EnteredBy.of(grant), word.at());
        });
    }

    private QuotationResponse answer(QuotationResponseEntry word, RepairOrder order, Actor actor) {
        String hearer = word.heardBy() == null || word.heardBy().isBlank() ? actor.name() : word.heardBy().strip();
        return new QuotationResponse(word.name().strip(), word.means(), hearer, transitions.now(),
                drawings.keep(order, SignedPlace.CONSENT, word.name(), word.drawing()));
    }
}
