package org.qiantai.repairorder.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.Aftercare;
import org.qiantai.repairorder.domain.Hand;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.domain.OwnerAnswer;
import org.qiantai.repairorder.domain.Quotation;
import org.qiantai.repairorder.domain.QuotationLine.QuotedItem;
import org.qiantai.repairorder.domain.RepairOrder;
import org.qiantai.repairorder.domain.SignedPlace;
import org.qiantai.repairorder.domain.Visit.LateConsent;
import org.springframework.stereotype.Service;

/** The worker's way: acknowledge, leave, arrive, quote, be agreed with, begin, complete (R-07-2..7, R-03-40..45). */
@Service
public class OrderWork {
    private final OrderActs acts;
    private final OrderDrawings drawings;
    private final OrderPrices prices;

    OrderWork(OrderActs acts, OrderDrawings drawings, OrderPrices prices) {
        this.acts = acts;
        this.drawings = drawings;
        this.prices = prices;
    }

    public String acknowledge(Step step, Actor actor) {
        return acts.act(step, OrderAction.ACKNOWLEDGE, actor, null, (order, grant) -> {
            order.acknowledge(acts.now());
            return new OrderEvent.Acknowledged(Hand.of(grant));
        });
    }

    public String leave(Step step, Actor actor) {
        return acts.act(step, OrderAction.LEAVE, actor, null, (order, grant) -> {
            order.leave(acts.now());
            return new OrderEvent.Departed(Hand.of(grant));
        });
    }

    /**
     * @param lateConsent the owner's word to a late arrival
     * @throws InvalidInputException when more than ten minutes late without it (R-07-4)
     */
    public String arrive(Step step, @Nullable LateConsent lateConsent, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.ARRIVE, actor, note, (order, grant) -> {
            order.arrive(lateConsent, actor, acts.now());
            return new OrderEvent.Arrived(Hand.of(grant), order.visit().minutesLate());
        });
    }

    /** R-03-42: the amount by the price list, told before the work. */
    public String quote(Step step, List<QuotedItem> items, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.QUOTE, actor, note, (order, grant) -> {
            Long list = prices.inForce(order);
            Quotation quoted = order.quote(prices.quoted(list, items), actor, acts.now());
            quoted.keepPriceList(list);
            return new OrderEvent.Quoted(Hand.of(grant), quoted.ordinal(), quoted.total());
        });
    }

    /** More than was consented to. */
    public String supplement(Step step, List<QuotedItem> items, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.SUPPLEMENT, actor, note, (order, grant) -> {
            Long list = prices.inForce(order);
            Quotation quoted = order.supplement(prices.quoted(list, items), actor, acts.now());
            quoted.keepPriceList(list);
            return new OrderEvent.Supplemented(Hand.of(grant), quoted.ordinal(), quoted.total());
        });
    }

    /** R-07-6, R-07-10: the owner agrees to the quotation they were shown. */
    public String consent(Step step, int quotation, OwnerWord word, Actor actor) {
        return acts.act(step, OrderAction.CONSENT, actor, null, (order, _) -> {
            OwnerAnswer answer = answer(word, order, actor);
            order.consent(quotation, answer, actor, acts.now());
            return new OrderEvent.Consented(quotation, answer.name(), answer.means(), answer.heardBy());
        });
    }

    /** @param said why, in the owner's words */
    public String decline(Step step, int quotation, String said, OwnerWord word, Actor actor) {
        return acts.act(step, OrderAction.CONSENT, actor, said, (order, _) -> {
            OwnerAnswer answer = answer(word, order, actor);
            order.decline(quotation, said.strip(), answer, actor, acts.now());
            return new OrderEvent.Declined(quotation, answer.name());
        });
    }

    /** Without a quotation, where none is needed; the gate refuses otherwise. */
    public String begin(Step step, @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.START, actor, note, (order, grant) -> {
            order.begin(actor, acts.now());
            return new OrderEvent.Begun(Hand.of(grant));
        });
    }

    /**
     * R-03-45: done, by word.
     *
     * @param at when it was done, null for now
     * @param aftercare what was done before leaving (R-07-9)
     * @throws InvalidInputException for a time in the future, or before the order was dispatched
     */
    public String complete(Step step, String content, @Nullable Instant at, Aftercare aftercare,
            @Nullable String note, Actor actor) {
        return acts.act(step, OrderAction.COMPLETE, actor, note, (order, grant) -> {
            var word = acts.completion(order, content.strip(), at, aftercare);
            order.complete(word, actor, acts.now());
            return new OrderEvent.Completed(Hand.of(grant), word.at());
        });
    }

    private OwnerAnswer answer(OwnerWord word, RepairOrder order, Actor actor) {
        String hearer = word.heardBy() == null || word.heardBy().isBlank() ? actor.name() : word.heardBy().strip();
        return new OwnerAnswer(word.name().strip(), word.means(), hearer, acts.now(),
                drawings.keep(order, SignedPlace.CONSENT, word.name(), word.drawing()));
    }
}
