package org.qiantai.repairorder.controller;

import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.repairorder.service.OrderSlips;

/** The steps whose form is one text. The name is the last part of the address. */
enum OrderTextStep {
    phone_solution(OrderAction.SOLVE_BY_PHONE, "order.solvedByPhone") {
        @Override
        void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor) {
            assigning.solveByPhone(submission, text, actor);
        }
    },
    resumption(OrderAction.RESUME, "order.resumed") {
        @Override
        void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor) {
            slips.sendBackToWork(submission, text, actor);
        }
    },
    cancellation(OrderAction.CANCEL, "order.cancelled") {
        @Override
        void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor) {
            assigning.cancel(submission, text, actor);
        }
    },
    warranty(OrderAction.WARRANTY, "order.warranty") {
        @Override
        void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor) {
            assigning.coverByWarranty(submission, text, actor);
        }
    },
    charging(OrderAction.CHARGE, "order.charging") {
        @Override
        void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor) {
            assigning.dropWarranty(submission, text, actor);
        }
    },
    note(OrderAction.NOTE, "order.noted") {
        @Override
        void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor) {
            assigning.note(submission, text, actor);
        }
    };

    private final OrderAction action;
    private final String done;

    OrderTextStep(OrderAction action, String done) {
        this.action = action;
        this.done = done;
    }

    abstract void take(OrderAssignment assigning, OrderSlips slips, Submission submission, String text, Actor actor);

    String path() { return name().replace('_', '-'); }

    OrderAction action() { return action; }

    /** The sentence that says it is done, without its {@code done.}. */
    String done() { return done; }

    static OrderTextStep of(String path) { return valueOf(path.replace('-', '_')); }
}
