package org.qiantai.notification.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import org.qiantai.notification.service.WebhookAdministration;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
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

/** A webhook the site did not have. */
@Controller
@RequestMapping("/admin/notifications/webhooks/new")
class NewWebhookController {
    private static final String ACTION = "/admin/notifications/webhooks/new";

    private final WebhookAdministration webhooks;
    private final WebhookPages pages;

    NewWebhookController(WebhookAdministration webhooks, WebhookPages pages) {
        this.webhooks = webhooks;
        this.pages = pages;
    }

    @GetMapping
    String ask(SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", WebhookForm.empty(locale));
        return pages.form(site, ACTION, locale, model);
    }

    @PostMapping
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") WebhookForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            webhooks.add(site, form.facts(), form.target()
                    .orElseThrow(() -> new InvalidInputException("url", Message.of("NotBlank"))), form.token(), actor);
            return WebhookPages.list(site) + "&done=webhook.added";
        }, () -> pages.form(site, ACTION, locale, model));
    }
}
