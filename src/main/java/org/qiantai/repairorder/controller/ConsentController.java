package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import org.qiantai.attachment.Drawings;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderWork;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The owner's answer to a quotation (R-07-6). */
@Controller
@RequestMapping("/orders/{number}/consent")
class ConsentController {
    private static final String VIEW = "repairorder/consent";
    private final OrderWork work;
    private final Drawings drawings;
    private final OrderStepPage page;

    ConsentController(OrderWork work, Drawings drawings, OrderStepPage page) {
        this.work = work;
        this.drawings = drawings;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.CONSENT, actor, model);
        model.addAttribute("form", ConsentForm.of(order));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ConsentForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            form.take(work, drawings, number, actor);
            return OrderStepPage.done(number, "order.answered");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
