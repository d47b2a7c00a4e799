package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestDispatch;
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

/** Sends a request to one or several departments (R-03-33). */
@Controller
@RequestMapping("/requests/{number}/dispatch")
class DispatchController {
    private final RequestDispatch dispatch;
    private final RequestPageService reading;
    private final Choices choices;

    DispatchController(RequestDispatch dispatch, RequestPageService reading, Choices choices) {
        this.dispatch = dispatch;
        this.reading = reading;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        RequestPage request = reading.form(number, RequestAction.DISPATCH, actor);
        String usual = request.category().department();
        List<String> suggested = usual == null || !request.orders().isEmpty() ? List.of() : List.of(usual);
        model.addAttribute("form", new DispatchForm(suggested, null, UUID.randomUUID(), request.version()));
        return page(request, locale, model);
    }

    @PostMapping
    ModelAndView dispatch(@PathVariable String number, @Valid @ModelAttribute("form") DispatchForm form,
            BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            dispatch.dispatch(form.submission(number), Objects.requireNonNull(form.departments()), form.note(), actor);
            return "/requests/" + number + "?done=request.dispatched";
        }, () -> page(reading.page(number, actor), locale, model));
    }

    private String page(RequestPage request, Locale locale, Model model) {
        model.addAttribute("request", request).addAttribute("departments", choices.departments(request.site(), locale));
        return "servicerequest/dispatch";
    }
}
