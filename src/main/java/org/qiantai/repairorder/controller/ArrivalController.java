package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.UUID;
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

/** The worker is on site; late arrival needs the owner's word (R-07-4). */
@Controller
@RequestMapping("/orders/{number}/arrival")
class ArrivalController {
    private static final String VIEW = "repairorder/arrival";
    private final OrderWork work;
    private final OrderStepPage page;

    ArrivalController(OrderWork work, OrderStepPage page) {
        this.work = work;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.ARRIVE, actor, model);
        model.addAttribute("form", new ArrivalForm(null, null, null, UUID.randomUUID(), order.version()));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ArrivalForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            work.arrive(form.submission(number), form.lateConsent(), form.note(), actor);
            return OrderStepPage.done(number, "order.arrived");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
