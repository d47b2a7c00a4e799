package org.qiantai.notification.controller;

import java.util.Locale;
import org.qiantai.notification.service.WebhookAdministration;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the model of the page with a webhook's form. */
@Component
class WebhookPages {
    private final WebhookAdministration webhooks;
    private final NoticeChoices choices;

    WebhookPages(WebhookAdministration webhooks, NoticeChoices choices) {
        this.webhooks = webhooks;
        this.choices = choices;
    }

    static String list(SiteRef site) { return "/admin/notifications?site=" + site.code(); }

    String form(SiteRef site, String action, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("action", action).addAttribute("back", list(site))
                .addAttribute("formats", choices.formats(locale)).addAttribute("kinds", choices.kinds(locale))
                .addAttribute("languages", choices.languages(locale))
                .addAttribute("departments", choices.departments(webhooks.departments(site), locale));
        return "notification/admin/webhook";
    }
}
