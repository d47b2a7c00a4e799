package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.ChaseCalls;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk rings up whoever should be on the way, or done (R-08-22, R-03-72). */
@Controller
@RequestMapping("/orders/{number}/chase")
class ChaseController {
    private static final String VIEW = "repairorder/chase";
    private final ChaseCalls chase;
    private final OrderStepPage page;

    ChaseController(ChaseCalls chase, OrderStepPage page) {
        this.chase = chase;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("form", ChaseForm.of(page.ask(number, OrderAction.CHASE, actor, model)));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ChaseForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            chase.chase(form.submission(number), Objects.requireNonNull(form.spokenTo()), form.said(), actor);
            return OrderStepPage.done(number, "order.urged");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
