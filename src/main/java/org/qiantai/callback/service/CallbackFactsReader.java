package org.qiantai.callback.service;

import org.qiantai.callback.domain.Answer;
import org.qiantai.callback.domain.Callback;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.OrderReports;
import org.springframework.stereotype.Component;

/** Gathers what the policy judges by. */
@Component
class CallbackFactsReader {
    private final OrderReports orders;

    CallbackFactsReader(OrderReports orders) { this.orders = orders; }

    CallbackFacts of(Callback callback, Actor actor) {
        return new CallbackFacts(callback.number(), callback.status(), callback.owesReply(),
                callback.person().finderId(), orders.workedOn(callback.requestId(), actor.id()),
                callback.answer().map(Answer::dissatisfied).orElse(false), callback.round());
    }
}
