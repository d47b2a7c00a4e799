package org.qiantai.notification.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.notification.service.NotificationPreferences;
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

/** What one wants by e-mail. */
@Controller
@RequestMapping("/me/notifications")
class PreferencesController {
    private final NotificationPreferences wishes;
    private final NoticeChoices choices;

    PreferencesController(NotificationPreferences wishes, NoticeChoices choices) {
        this.wishes = wishes;
        this.choices = choices;
    }

    @GetMapping
    String ask(SiteRef site, Actor actor, Locale locale, Model model) {
        model.addAttribute("form", PreferencesForm.of(wishes.of(actor)));
        return page(site, actor, locale, model);
    }

    @PostMapping
    ModelAndView save(SiteRef site, @Valid @ModelAttribute("form") PreferencesForm form, BindingResult errors,
            Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            wishes.save(actor, form.wishes());
            return "/me/notifications?done=notice.preferences";
        }, () -> page(site, actor, locale, model));
    }

    private String page(SiteRef site, Actor actor, Locale locale, Model model) {
        model.addAttribute("address", wishes.address(actor, site)).addAttribute("open", wishes.isMailOpen())
                .addAttribute("kinds", choices.kinds(locale)).addAttribute("languages", choices.languages(locale));
        return "notification/preferences";
    }
}
