package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.web.BackLink;
import org.qiantai.servicerequest.service.RequestOutcomes;
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

/** The centre head says whether the centre can do it (R-03-39). */
@Controller
@RequestMapping("/requests/{number}/decision")
class DecisionController {
    private final RequestOutcomes handling;
    private final RequestPageService reading;

    DecisionController(RequestOutcomes handling, RequestPageService reading) {
        this.handling = handling;
        this.reading = reading;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Model model) {
        RequestPage request = reading.form(number, RequestAction.DECIDE, actor);
        model.addAttribute("form", new DecisionForm(null, null, null, UUID.randomUUID(), request.version(), null));
        return page(request, model);
    }

    @PostMapping
    ModelAndView decide(@PathVariable String number, @Valid @ModelAttribute("form") DecisionForm form,
            BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            if (Boolean.TRUE.equals(form.accepted())) {
                handling.accept(form.submission(number), form.reason(), actor);
                return done(number, form, "request.accepted");
            }
            handling.decline(form.submission(number), required("reason", form.reason()),
                    required("toldHow", form.toldHow()),
                    actor);
            return done(number, form, "request.declined");
        }, () -> page(reading.page(number, actor), model));
    }

    private static String done(String number, DecisionForm form, String sentence) {
        return BackLink.done(form.back() == null ? "/requests/" + number : form.back(), sentence);
    }

    private static String required(String field, @Nullable String text) {
        if (text == null || text.isBlank()) throw new InvalidInputException(field, Message.of("NotBlank"));
        return text;
    }

    private static String page(RequestPage request, Model model) {
        model.addAttribute("request", request);
        return "servicerequest/decision";
    }
}
