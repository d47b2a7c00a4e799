package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderSlips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk receives a slip, or refuses it with the list of what is missing (R-03-47). */
@Controller
@RequestMapping("/orders/{number}/receipt")
class ReceiptController {
    private static final String VIEW = "repairorder/receipt";
    private final OrderSlips slips;
    private final OrderStepPage page;

    ReceiptController(OrderSlips slips, OrderStepPage page) {
        this.slips = slips;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.RECEIVE, actor, model);
        model.addAttribute("form", new ReceiptForm(order.missing().isEmpty() ? Boolean.TRUE : Boolean.FALSE, null,
                UUID.randomUUID(), order.version()));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ReceiptForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            if (Boolean.TRUE.equals(form.received())) slips.receive(form.submission(number), form.note(), actor);
            else
                slips.refuse(form.submission(number), form.note(), actor);
            return OrderStepPage.done(number, "order.receipt");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
