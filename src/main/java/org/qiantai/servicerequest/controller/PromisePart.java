package org.qiantai.servicerequest.controller;

import java.time.LocalDateTime;
import java.util.Locale;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.servicerequest.service.IntakePromises;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The part of the new request's page that says what will be promised. */
@Component
class PromisePart {
    private final IntakePromises promises;

    PromisePart(IntakePromises promises) { this.promises = promises; }

    void fill(SiteRef site, PromiseForm asked, Locale locale, Model model) {
        model.addAttribute("site", site);
        String category = Typed.orNull(asked.categoryCode());
        if (category == null) return;
        LocalDateTime received = asked.receivedAt();
        promises.of(site, category, asked.circumstances(), asked.isPublic(),
                received == null ? null : received.atZone(site.zone()).toInstant(), locale)
                .ifPresent(promise -> model.addAttribute("promise", promise));
    }
}
