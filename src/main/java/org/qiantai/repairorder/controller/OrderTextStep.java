package org.qiantai.repairorder.controller;

import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderAssigning;
import org.qiantai.repairorder.service.OrderSlips;

/** The steps whose form is one text. The name is the last part of the address. */
enum OrderTextStep {
    phone_solution(OrderAction.SOLVE_BY_PHONE, "order.solvedByPhone") {
        @Override
        void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor) {
            assigning.solveByPhone(step, text, actor);
        }
    },
    resumption(OrderAction.RESUME, "order.resumed") {
        @Override
        void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor) {
            slips.sendBackToWork(step, text, actor);
        }
    },
    cancellation(OrderAction.CANCEL, "order.cancelled") {
        @Override
        void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor) {
            assigning.cancel(step, text, actor);
        }
    },
    warranty(OrderAction.WARRANTY, "order.warranty") {
        @Override
        void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor) {
            assigning.coverByWarranty(step, text, actor);
        }
    },
    charging(OrderAction.CHARGE, "order.charging") {
        @Override
        void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor) {
            assigning.dropWarranty(step, text, actor);
        }
    },
    note(OrderAction.NOTE, "order.noted") {
        @Override
        void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor) {
            assigning.note(step, text, actor);
        }
    };

    private final OrderAction action;
    private final String done;

    OrderTextStep(OrderAction action, String done) {
        this.action = action;
        this.done = done;
    }

    abstract void take(OrderAssigning assigning, OrderSlips slips, Step step, String text, Actor actor);

    String path() { return name().replace('_', '-'); }

    OrderAction action() { return action; }

    /** The sentence that says it is done, without its {@code done.}. */
    String done() { return done; }

    static OrderTextStep of(String path) { return valueOf(path.replace('-', '_')); }
}
