package org.qiantai.repairorder.controller;

import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One repair order with all that belongs to it. */
@Controller
class OrderController {
    private final OrderStepPage page;

    OrderController(OrderStepPage page) { this.page = page; }

    @GetMapping("/orders/{number}")
    String show(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("steps", OrderSteps.of(page.order(number, actor, model)));
        return "repairorder/show";
    }
}
