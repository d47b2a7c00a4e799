package org.qiantai.notification.controller;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.repository.DeadLetterRepository;
import org.qiantai.notification.service.WebhookAdministration;
import org.qiantai.notification.service.Undelivered;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The site's webhooks, and what could not be delivered. */
@Controller
@RequestMapping("/admin/notifications")
class NotificationsController {
    private final WebhookAdministration webhooks;
    private final Undelivered undelivered;

    NotificationsController(WebhookAdministration webhooks, Undelivered undelivered) {
        this.webhooks = webhooks;
        this.undelivered = undelivered;
    }

    @GetMapping
    String index(@RequestParam(required = false) @Nullable String after, SiteRef site, Model model) {
        Window<DeadLetterRepository.Row> letters = undelivered.list(site, after);
        model.addAttribute("site", site).addAttribute("webhooks", webhooks.list(site))
                .addAttribute("letters", letters.rows()).addAttribute("next", letters.next());
        return "notification/admin/index";
    }

    /** @param letter which; all of the site without it */
    @PostMapping("/resending")
    String resend(@RequestParam(required = false) @Nullable Long letter, SiteRef site) {
        undelivered.resend(site, Optional.ofNullable(letter));
        return "redirect:" + WebhookPages.list(site) + "&done=notice.resent";
    }
}
