package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
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

/** Joins a request to the earlier one it repeats. */
@Controller
@RequestMapping("/requests/{number}/merger")
class MergerController {
    private final RequestCallers callers;
    private final RequestPageService reading;

    MergerController(RequestCallers callers, RequestPageService reading) {
        this.callers = callers;
        this.reading = reading;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        RequestPage request = reading.form(number, RequestAction.MERGE, actor);
        model.addAttribute("form", new MergerForm(null, null, UUID.randomUUID(), request.version()));
        return page(request, model);
    }

    @PostMapping
    ModelAndView merge(@PathVariable String number, @Valid @ModelAttribute("form") MergerForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            callers.merge(form.submission(number), Objects.requireNonNull(form.earlier()), form.note(), actor);
            return "/requests/" + number + "?done=request.merged";
        }, () -> page(reading.page(number, actor), model));
    }

    private static String page(RequestPage request, Model model) {
        model.addAttribute("request", request);
        return "servicerequest/merger";
    }
}
