package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderAssignment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Hands the order over to another department: number and limit stay. */
@Controller
@RequestMapping("/orders/{number}/handover")
class HandoverController {
    private final OrderAssignment assigning;
    private final OrderStepPage page;
    private final OrderChoices choices;

    HandoverController(OrderAssignment assigning, OrderStepPage page, OrderChoices choices) {
        this.assigning = assigning;
        this.page = page;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        OrderPage order = page.ask(number, OrderAction.HAND_OVER, actor, model);
        model.addAttribute("form", new HandoverForm(null, null, UUID.randomUUID(), order.version()));
        return view(order, locale, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") HandoverForm form,
            BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            assigning.handOver(form.submission(number), Objects.requireNonNull(form.department()),
                    Objects.requireNonNull(form.reason()), actor);
            return OrderStepPage.done(number, "order.handedOver");
        }, () -> {
            OrderPage order = page.order(number, actor, model);
            return view(order, locale, model);
        });
    }

    private String view(OrderPage order, Locale locale, Model model) {
        model.addAttribute("departments", choices.otherDepartments(order, locale));
        return "repairorder/handover";
    }
}
