package org.qiantai.servicerequest.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
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

/** Corrects the category, or raises to emergency: a drip has become a flood. */
@Controller
@RequestMapping("/requests/{number}/classification")
class ClassificationController {
    private final RequestOutcomes handling;
    private final RequestPageService reading;
    private final Choices choices;

    ClassificationController(RequestOutcomes handling, RequestPageService reading, Choices choices) {
        this.handling = handling;
        this.reading = reading;
        this.choices = choices;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        RequestPage request = reading.form(number, RequestAction.RECLASSIFY, actor);
        model.addAttribute("form", ClassificationForm.of(request));
        return page(request, locale, model);
    }

    @PostMapping
    ModelAndView reclassify(@PathVariable String number, @Valid @ModelAttribute("form") ClassificationForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            handling.reclassify(form.submission(number), Objects.requireNonNull(form.categoryCode()),
                    form.circumstances(), form.note(), actor);
            return "/requests/" + number + "?done=request.reclassified";
        }, () -> page(reading.page(number, actor), locale, model));
    }

    private String page(RequestPage request, Locale locale, Model model) {
        model.addAttribute("request", request).addAttribute("categories", choices.categories(locale))
                .addAttribute("severities", choices.severities(locale));
        return "servicerequest/classification";
    }
}
