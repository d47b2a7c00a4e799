package org.qiantai.repairorder.controller;

import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderWork;

/** The steps that need one touch, and which use case takes them. */
enum ClickStep {
    acknowledgement("order.acknowledged") {
        @Override
        void take(OrderWork work, Submission submission, Actor actor) { work.acknowledge(submission, actor); }
    },
    departure("order.left") {
        @Override
        void take(OrderWork work, Submission submission, Actor actor) { work.leave(submission, actor); }
    },
    start("order.started") {
        @Override
        void take(OrderWork work, Submission submission, Actor actor) { work.begin(submission, null, actor); }
    };

    private final String done;

    ClickStep(String done) { this.done = done; }

    /** The sentence that says it is done, without its {@code done.}. */
    String done() { return done; }

    abstract void take(OrderWork work, Submission submission, Actor actor);
}
