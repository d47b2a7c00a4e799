package org.qiantai.notification.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.qiantai.notification.service.WebhookAdministration;
import org.qiantai.notification.service.WebhookTest;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
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

/** One webhook: changed, tried, switched off and on. */
@Controller
@RequestMapping("/admin/notifications/webhooks/{id}")
class WebhookController {
    private final WebhookAdministration webhooks;
    private final WebhookTest test;
    private final WebhookPages pages;

    WebhookController(WebhookAdministration webhooks, WebhookTest test, WebhookPages pages) {
        this.webhooks = webhooks;
        this.test = test;
        this.pages = pages;
    }

    @GetMapping("/edit")
    String ask(SiteRef site, @PathVariable long id, Locale locale, Model model) {
        WebhookAdministration.Robot webhook = webhooks.find(site, id);
        model.addAttribute("form", WebhookForm.of(webhook)).addAttribute("webhook", webhook);
        return pages.form(site, action(id), locale, model);
    }

    @PostMapping("/edit")
    ModelAndView change(SiteRef site, @PathVariable long id, @Valid @ModelAttribute("form") WebhookForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        model.addAttribute("webhook", webhooks.find(site, id)); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            webhooks.change(site, form.submission(id), form.facts(), form.target().orElse(null), actor);
            return WebhookPages.list(site) + "&done=webhook.changed";
        }, () -> pages.form(site, action(id), locale, model));
    }

    @PostMapping("/activation")
    String activate(SiteRef site, @PathVariable long id, @RequestParam UUID token, @RequestParam int version,
            Actor actor) {
        webhooks.activate(site, new Submission(String.valueOf(id), version, token), actor);
        return "redirect:" + WebhookPages.list(site) + "&done=webhook.activated";
    }

    @PostMapping("/deactivation")
    String deactivate(SiteRef site, @PathVariable long id, @RequestParam UUID token, @RequestParam int version,
            Actor actor) {
        webhooks.deactivate(site, new Submission(String.valueOf(id), version, token), actor);
        return "redirect:" + WebhookPages.list(site) + "&done=webhook.deactivated";
    }

    @PostMapping("/test")
    String speak(SiteRef site, @PathVariable long id, Actor actor) {
        test.speak(site, id, actor);
        return "redirect:" + WebhookPages.list(site) + "&done=webhook.tested";
    }

    private static String action(long id) { return "/admin/notifications/webhooks/" + id + "/edit"; }
}
