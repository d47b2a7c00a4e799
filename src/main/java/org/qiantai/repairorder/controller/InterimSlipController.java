package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.InterimSlips;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The slip of a month that ends before work by agreement does (R-03-65). */
@Controller
class InterimSlipController {
    private static final String PATH = "/orders/{number}/interim-slip";
    private static final String VIEW = "repairorder/interim-slip";
    private final InterimSlips interims;
    private final OrderStepPage page;

    InterimSlipController(InterimSlips interims, OrderStepPage page) {
        this.interims = interims;
        this.page = page;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.INTERIM, actor, model);
        model.addAttribute("form", new InterimSlipForm(interims.proposed(order), null, actor.name(), UUID.randomUUID(),
                order.version()));
        return VIEW;
    }

    @PostMapping(PATH)
    ModelAndView sign(@PathVariable String number, @Valid @ModelAttribute("form") InterimSlipForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            interims.sign(form.submission(number), Objects.requireNonNull(form.month()),
                    Objects.requireNonNull(form.progress()), Objects.requireNonNull(form.name()), actor);
            return OrderStepPage.done(number, "order.interimSigned");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }

    /** The desk has it: one touch, from the order's page. */
    @PostMapping("/orders/{number}/interim-receipt")
    String receive(@PathVariable String number, @Valid @ModelAttribute("form") ClickForm form, Actor actor) {
        interims.receive(form.submission(number), actor);
        return "redirect:" + OrderStepPage.done(number, "order.interimReceived");
    }
}
