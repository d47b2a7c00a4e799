package org.qiantai.repairorder.controller;

import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderWork;

/** The steps that need one touch, and which use case takes them. */
enum ClickStep {
    acknowledgement("order.acknowledged") {
        @Override
        void take(OrderWork work, Step step, Actor actor) { work.acknowledge(step, actor); }
    },
    departure("order.left") {
        @Override
        void take(OrderWork work, Step step, Actor actor) { work.leave(step, actor); }
    },
    start("order.started") {
        @Override
        void take(OrderWork work, Step step, Actor actor) { work.begin(step, null, actor); }
    };

    private final String done;

    ClickStep(String done) { this.done = done; }

    /** The sentence that says it is done, without its {@code done.}. */
    String done() { return done; }

    abstract void take(OrderWork work, Step step, Actor actor);
}
