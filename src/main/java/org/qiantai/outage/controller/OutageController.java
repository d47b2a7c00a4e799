package org.qiantai.outage.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.service.OutagePage;
import org.qiantai.outage.service.OutagePublishing;
import org.qiantai.outage.service.OutagePageService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
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
@RequestMapping("/outages/{number}")
class OutageController {
    private final OutagePageService reading;
    private final OutagePublishing publishing;
    private final NoticePages pages;

    OutageController(OutagePageService reading, OutagePublishing publishing, NoticePages pages) {
        this.reading = reading;
        this.publishing = publishing;
        this.pages = pages;
    }

    @GetMapping
    String show(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("outage", reading.show(number, actor));
        return "outage/show";
    }

    @GetMapping("/correction")
    String ask(@PathVariable String number, Actor actor, Locale locale, Model model) {
        OutagePage outage = reading.show(number, actor);
        model.addAttribute("form", NoticeForm.of(outage, pages.known(outage.site())));
        return page(outage, locale, model);
    }

    @PostMapping("/correction")
    ModelAndView correct(@PathVariable String number, @Valid @ModelAttribute("form") NoticeForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        OutagePage outage = reading.show(number, actor);
        return Forms.submit(errors, () -> {
            publishing.correct(form.submission(number), form.notice(outage.site(), pages.known(outage.site())), actor);
            return "/outages/" + number + "?done=outage.corrected";
        }, () -> page(outage, locale, model));
    }

    @PostMapping("/ending")
    String end(@PathVariable String number, @RequestParam UUID token, @RequestParam long version,
            @RequestParam(required = false) @Nullable String note, Actor actor) {
        publishing.end(new Submission(number, version, token), note, actor);
        return "redirect:/outages/" + number + "?done=outage.ended";
    }

    private String page(OutagePage outage, Locale locale, Model model) {
        String address = "/outages/" + outage.number();
        return pages.fill(outage.site(), "outage.correction.title", address + "/correction", address, locale,
                model);
    }
}
