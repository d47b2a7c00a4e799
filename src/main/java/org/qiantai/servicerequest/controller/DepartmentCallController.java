package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestCallers;
import org.qiantai.servicerequest.service.RequestAction;
import org.qiantai.servicerequest.service.RequestPage;
import org.qiantai.servicerequest.service.RequestPageService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The desk has phoned a department about a request: whom, when (R-03-33, R-08-20). */
@Controller
@RequestMapping("/requests/{number}/department-call")
class DepartmentCallController {
    private final RequestCallers callers;
    private final RequestPageService reading;
    private final Choices choices;

    DepartmentCallController(RequestCallers callers, RequestPageService reading, Choices choices) {
        this.callers = callers;
        this.reading = reading;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        RequestPage request = reading.form(number, RequestAction.RECORD_CALL, actor);
        String called = request.orders().isEmpty() ? null : request.orders().getLast().departmentCode();
        model.addAttribute("form", new DepartmentCallForm(called, null, UUID.randomUUID(), request.version()));
        return page(request, locale, model);
    }

    @PostMapping
    ModelAndView record(@PathVariable String number, @Valid @ModelAttribute("form") DepartmentCallForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            callers.departmentCalled(form.submission(number), Objects.requireNonNull(form.department()),
                    Objects.requireNonNull(form.spokenTo()), actor);
            return "/requests/" + number + "?done=request.departmentCalled";
        }, () -> page(reading.page(number, actor), locale, model));
    }

    private String page(RequestPage request, Locale locale, Model model) {
        model.addAttribute("request", request).addAttribute("departments", choices.departments(request.site(), locale));
        return "servicerequest/department-call";
    }
}
