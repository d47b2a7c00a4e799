package org.qiantai.repairorder.controller;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.web.BackLink;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderPageService;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of every step shows above its form: the order it is about. */
@Component
class OrderStepPage {
    private final OrderPageService reading;

    OrderStepPage(OrderPageService reading) { this.reading = reading; }

    /** Puts the order into the model and returns it. */
    OrderPage order(String number, Actor actor, Model model) {
        OrderPage order = reading.page(number, actor);
        model.addAttribute("order", order);
        return order;
    }

    /** The same before a step is taken: whoever may not take it does not see its form either. */
    OrderPage ask(String number, OrderAction step, Actor actor, Model model) {
        return ask(number, EnumSet.of(step), actor, model);
    }

    /** @param steps that share a form; the one that exists now is meant */
    OrderPage ask(String number, Set<OrderAction> steps, Actor actor, Model model) {
        OrderPage order = reading.form(number, steps, actor);
        model.addAttribute("order", order);
        return order;
    }

    /** The same, or back to the page of ours where the step was taken. */
    static String done(String number, @Nullable String back, String sentence) {
        return back == null ? done(number, sentence) : BackLink.done(back, sentence);
    }

    /** The order's address after a step, with the sentence that says it is done. */
    static String done(String number, String sentence) {
        return "/orders/" + number + "?done=" + sentence;
    }
}
