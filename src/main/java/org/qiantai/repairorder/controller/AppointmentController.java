package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.Appointments;
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

/** Agrees or changes when somebody will come (R-07-3). */
@Controller
@RequestMapping("/orders/{number}/appointment")
class AppointmentController {
    private static final String VIEW = "repairorder/appointment";
    private final OrderAssignment assigning;
    private final OrderStepPage page;
    private final Appointments appointments;

    AppointmentController(OrderAssignment assigning, OrderStepPage page, Appointments appointments) {
        this.assigning = assigning;
        this.page = page;
        this.appointments = appointments;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        OrderPage order = page.ask(number, OrderAction.APPOINT, actor, model);
        AppointmentForm form = AppointmentForm.of(order);
        model.addAttribute("form", form);
        return view(order, form, actor, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") AppointmentForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            ZoneId zone = page.order(number, actor, model).site().zone();
            assigning.appoint(form.submission(number), Objects.requireNonNull(form.from()).atZone(zone).toInstant(),
                    Objects.requireNonNull(form.until()).atZone(zone).toInstant(), form.note(), actor);
            return OrderStepPage.done(number, "order.appointed");
        }, () -> {
            return view(page.order(number, actor, model), form, actor, model);
        });
    }

    /** With what the department has promised for that day. */
    private String view(OrderPage order, AppointmentForm form, Actor actor, Model model) {
        LocalDateTime from = form.from();
        model.addAttribute("day", appointments.day(order.site(), order.departmentCode(),
                from == null ? null : from.toLocalDate(), actor));
        return VIEW;
    }
}
