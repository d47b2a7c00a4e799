package org.qiantai.repairorder.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.repository.Urgings;
import org.springframework.stereotype.Service;

/** The desk rings up and asks where somebody stays (R-08-22, R-03-72). */
@Service
public class OrderUrging {
    private final OrderActs acts;
    private final Urgings urgings;
    private final OrderTimekeeping timekeeping;

    OrderUrging(OrderActs acts, Urgings urgings, OrderTimekeeping timekeeping) {
        this.acts = acts;
        this.urgings = urgings;
        this.timekeeping = timekeeping;
    }

    /**
     * Records the call. The order stays as it is, in its version too; where its five minutes run, they begin anew.
     *
     * @param spokenTo who answered
     * @param said what they said
     * @throws org.qiantai.platform.error.WrongStateException when there is nothing left to urge
     */
    public String urge(Step step, String spokenTo, @Nullable String said, Actor actor) {
        String words = said == null || said.isBlank() ? null : said.strip();
        return acts.act(step, OrderAction.URGE, actor, words, (order, _) -> {
            if (!OrderAction.URGE.existsFor(order)) throw order.wrongState();
            urgings.insert(order, spokenTo.strip(), words, actor, acts.now());
            timekeeping.urged(order);
            return new OrderEvent.Urged(spokenTo.strip());
        });
    }
}
