package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.time.ZoneId;
import java.util.Objects;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderAction;
import org.qiantai.repairorder.service.OrderPage;
import org.qiantai.repairorder.service.OrderAssigning;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Agrees or changes when somebody will come (R-07-3). */
@Controller
@RequestMapping("/orders/{number}/appointment")
class AppointmentController {
    private static final String VIEW = "repairorder/appointment";
    private final OrderAssigning assigning;
    private final OrderStepPage page;

    AppointmentController(OrderAssigning assigning, OrderStepPage page) {
        this.assigning = assigning;
        this.page = page;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.APPOINT, actor, model);
        model.addAttribute("form", AppointmentForm.of(order));
        return VIEW;
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ZoneId zone = page.order(number, actor, model).site().zone();
            assigning.appoint(form.step(number), Objects.requireNonNull(form.from()).atZone(zone).toInstant(),
                    Objects.requireNonNull(form.until()).atZone(zone).toInstant(), form.note(), actor);
            return OrderStepPage.done(number, "order.appointed");
        }, () -> {
            page.order(number, actor, model);
            return VIEW;
        });
    }
}
