package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAssignment;
import org.qiantai.repairorder.service.OrderSlips;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Solved by phone, not really done, cancelled, noted, under warranty or not: one text each. */
@Controller
class OrderTextStepController {
    private static final String PATH = "/orders/{number}/{step:phone-solution|resumption|cancellation|note|warranty|charging}";
    private static final String VIEW = "repairorder/text-step";

    private final OrderAssignment assigning;
    private final OrderSlips slips;
    private final OrderStepPage page;

    OrderTextStepController(OrderAssignment assigning, OrderSlips slips, OrderStepPage page) {
        this.assigning = assigning;
        this.slips = slips;
        this.page = page;
    }

    @GetMapping(PATH)
    String ask(@PathVariable String number, @PathVariable String step, Actor actor, Model model) {
        long version = page.ask(number, OrderTextStep.of(step).action(), actor, model).version();
        model.addAttribute("form", new OrderTextForm(null, UUID.randomUUID(), version)).addAttribute("step", step);
        return VIEW;
    }

    @PostMapping(PATH)
    ModelAndView take(@PathVariable String number, @PathVariable String step,
            @Valid @ModelAttribute("form") OrderTextForm form, BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            String text = Objects.requireNonNull(form.text()).strip();
            OrderTextStep taken = OrderTextStep.of(step);
            taken.take(assigning, slips, form.submission(number), text, actor);
            return OrderStepPage.done(number, taken.done());
        }, () -> {
            page.order(number, actor, model);
            model.addAttribute("step", step);
            return VIEW;
        });
    }
}
