package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.deadline.ExtensionCause;
import org.qiantai.deadline.service.ExtensionService;
import org.qiantai.deadline.service.ExtensionProposal;
import org.qiantai.deadline.service.ExtensionQueryService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks for more time for a record (R-03-49, R-03-50, R-03-56). */
@Controller
@RequestMapping("/extensions/{number}/request")
class ExtensionRequestController {
    private final ExtensionService acts;
    private final ExtensionQueryService reading;
    private final Options options;

    ExtensionRequestController(ExtensionService acts, ExtensionQueryService reading, Options options) {
        this.acts = acts;
        this.reading = reading;
        this.options = options;
    }

    @GetMapping
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        ExtensionProposal asking = reading.form(number, actor);
        model.addAttribute("form", ExtensionForm.of(asking));
        return page(asking, locale, model);
    }

    @PostMapping
    ModelAndView take(@PathVariable String number, @Valid @ModelAttribute("form") ExtensionForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            ExtensionProposal asking = reading.asking(number, actor);
            acts.request(form.submission(number), form.asked(asking.party(), asking.record().site().zone()), actor);
            return reading.href(number) + "?done=extension.requested";
        }, () -> page(reading.asking(number, actor), locale, model));
    }

    private String page(ExtensionProposal asking, Locale locale, Model model) {
        model.addAttribute("asking", asking).addAttribute("causes",
                options.of(ExtensionCause.values(), cause -> "extension.cause." + cause, locale));
        return "deadline/extension/request";
    }
}
