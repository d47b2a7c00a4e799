package org.qiantai.outage.controller;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.qiantai.outage.service.OutagePublishing;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Publishes an outage. */
@Controller
@RequestMapping("/outages/new")
class NewOutageController {
    private final OutagePublishing publishing;
    private final NoticePages pages;
    private final Clock clock;

    NewOutageController(OutagePublishing publishing, NoticePages pages, Clock clock) {
        this.publishing = publishing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    String ask(SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", NoticeForm.beginning(
                LocalDateTime.ofInstant(clock.instant(), site.zone()).truncatedTo(ChronoUnit.MINUTES)));
        return page(site, locale, model);
    }

    @PostMapping
    ModelAndView publish(SiteRef site, @Valid @ModelAttribute("form") NoticeForm form, BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> "/outages/"
                + publishing.publish(site, form.token(), form.notice(site, pages.known(site)), actor)
                + "?done=outage.published", () -> page(site, locale, model));
    }

    private String page(SiteRef site, Locale locale, Model model) {
        return pages.fill(site, "outage.new.title", "/outages/new", "/outages?site=" + site.code(), locale,
                model);
    }
}
