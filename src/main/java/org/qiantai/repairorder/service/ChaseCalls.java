package org.qiantai.repairorder.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.text.Typed;
import org.qiantai.repairorder.domain.OrderEvent;
import org.qiantai.repairorder.repository.ChaseCallRepository;
import org.springframework.stereotype.Service;

/** The desk rings up and asks where somebody stays (R-08-22, R-03-72). */
@Service
public class ChaseCalls {
    private final OrderTransitions transitions;
    private final ChaseCallRepository chaseCalls;
    private final OrderTimerSync timekeeping;

    ChaseCalls(OrderTransitions transitions, ChaseCallRepository chaseCalls, OrderTimerSync timekeeping) {
        this.transitions = transitions;
        this.chaseCalls = chaseCalls;
        this.timekeeping = timekeeping;
    }

    /**
     * Records the call. The order stays as it is, in its version too; where its five minutes run, they begin anew.
     *
     * @param spokenTo who answered
     * @param said what they said
     * @throws org.qiantai.platform.error.WrongStateException when there is nothing left to urge
     */
    public String chase(Submission submission, String spokenTo, @Nullable String said, Actor actor) {
        String words = Typed.orNull(said);
        return transitions.run(submission, OrderAction.CHASE, actor, words, (order, _) -> {
            if (!OrderAction.CHASE.existsFor(order)) throw order.wrongState();
            chaseCalls.insert(order, spokenTo.strip(), words, actor, transitions.now());
            timekeeping.urged(order);
            return new OrderEvent.Chased(spokenTo.strip());
        });
    }
}
