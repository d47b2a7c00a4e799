package org.qiantai.incident.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.incident.service.IncidentPage;
import org.qiantai.incident.service.IncidentPublishing;
import org.qiantai.incident.service.IncidentReading;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Step;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One outage: shown, corrected, ended. */
@Controller
@RequestMapping("/incidents/{number}")
class IncidentController {
    private final IncidentReading reading;
    private final IncidentPublishing publishing;
    private final NoticePages pages;

    IncidentController(IncidentReading reading, IncidentPublishing publishing, NoticePages pages) {
        this.reading = reading;
        this.publishing = publishing;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("incident", reading.show(number, actor));
        return "incident/show";
    }

    @GetMapping("/correction")
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        IncidentPage incident = reading.show(number, actor);
        model.addAttribute("form", NoticeForm.of(incident, pages.known(incident.site())));
        return page(incident, locale, model);
    }

    @PostMapping("/correction")
    ModelAndView correct(@PathVariable String number, @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        IncidentPage incident = reading.show(number, actor);
        return Forms.submit(errors, () -> {
            publishing.correct(form.step(number), form.notice(incident.site(), pages.known(incident.site())), actor);
            return "/incidents/" + number + "?done=incident.corrected";
        }, () -> page(incident, locale, model));
    }

    @PostMapping("/ending")
    String end(@PathVariable String number, @RequestParam UUID token, @RequestParam long version,
            @RequestParam(required = false) @Nullable String note, Actor actor) {
        publishing.end(new Step(number, version, token), note, actor);
        return "redirect:/incidents/" + number + "?done=incident.ended";
    }

    private String page(IncidentPage incident, Locale locale, Model model) {
        String address = "/incidents/" + incident.number();
        return pages.fill(incident.site(), "incident.correction.title", address + "/correction", address, locale,
                model);
    }
}
