package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.qiantai.attachment.Drawings;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
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

/** The slip is filled in after the word "done" (R-03-43, R-03-44). */
@Controller
@RequestMapping("/orders/{number}/amendment")
class AmendmentController {
    private static final String VIEW = "repairorder/amendment";

    private final OrderSlips slips;
    private final Drawings drawings;
    private final OrderStepPage page;

    AmendmentController(OrderSlips slips, Drawings drawings, OrderStepPage page) {
        this.slips = slips;
        this.drawings = drawings;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        SlipForm form = SlipForm.of(page.ask(number, OrderAction.AMEND, actor, model));
        model.addAttribute("form", form).addAttribute("rows", form.rows());
        return VIEW;
    }

    @PostMapping
    ModelAndView amend(@PathVariable String number, @Valid @ModelAttribute("form") SlipForm form, BindingResult errors,
            Actor actor, HttpServletRequest request, Model model) {
        return Forms.submit(errors, () -> {
            slips.amend(form.step(number), form.entry(), form.hands(drawings), null, actor);
            return OrderStepPage.done(number, "order.amended");
        }, () -> {
            page.order(number, actor, model);
            model.addAttribute("rows", TypedRows.count(request, "materials"));
            return VIEW;
        });
    }
}
