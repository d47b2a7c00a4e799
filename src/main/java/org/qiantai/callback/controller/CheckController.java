package org.qiantai.callback.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.callback.service.CallbackAction;
import org.qiantai.callback.service.CallbackService;
import org.qiantai.callback.service.CallbackPage;
import org.qiantai.callback.service.CallbackPageService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.staff.DepartmentNames;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The area manager has gone to look, and says what is so (R-03-71). */
@Controller
@RequestMapping("/callbacks/{number}/check")
class CheckController {
    private final CallbackService handling;
    private final CallbackPageService reading;
    private final DepartmentNames departments;

    CheckController(CallbackService handling, CallbackPageService reading, DepartmentNames departments) {
        this.handling = handling;
        this.reading = reading;
        this.departments = departments;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        CallbackPage callback = reading.form(number, CallbackAction.CHECK, actor);
        String only = callback.orders().size() == 1 ? callback.orders().getFirst().number() : null;
        model.addAttribute("form", new CheckForm(null, null, only, null, UUID.randomUUID(), callback.version()));
        return page(callback, model);
    }

    @PostMapping
    ModelAndView checked(@PathVariable String number, @Valid @ModelAttribute("form") CheckForm form,
            BindingResult errors, Actor actor, Model model) {
        CallbackPage callback = reading.page(number, CallbackAction.CHECK, actor);
        return Forms.submit(errors, () -> {
            Submission submission = form.submission(number);
            String finding = Objects.requireNonNull(form.finding());
            String measure = Objects.requireNonNull(form.measure());
            if (Boolean.TRUE.equals(form.confirmed())) {
                handling.confirmed(submission, finding, measure, form.order(), actor);
                return "/callbacks/" + number + "?done=callback.confirmed";
            }
            handling.notConfirmed(submission, finding, measure, actor);
            return "/callbacks/" + number + "?done=callback.notConfirmed";
        }, () -> page(callback, model));
    }

    private String page(CallbackPage callback, Model model) {
        List<Option> orders = callback.orders().stream().map(order -> new Option(order.number(),
                order.number() + " " + departments.of(order.departmentCode()))).toList();
        model.addAttribute("callback", callback).addAttribute("orders", orders);
        return "callback/check";
    }
}
