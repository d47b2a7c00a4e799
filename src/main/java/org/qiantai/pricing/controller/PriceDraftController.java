package org.qiantai.pricing.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.domain.PriceChange;
import org.qiantai.pricing.service.PriceListService;
import org.qiantai.pricing.service.PriceListQueryService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The draft of the next version: begun, looked at, published from a day, or thrown away. */
@Controller
@RequestMapping("/fees/prices/draft")
class PriceDraftController {
    private final PriceListQueryService reading;
    private final PriceListService keeping;

    PriceDraftController(PriceListQueryService reading, PriceListService keeping) {
        this.reading = reading;
        this.keeping = keeping;
    }

    /** Without a draft it says so, and how one is begun. */
    @GetMapping
    String show(SiteRef site, Model model) {
        PriceListQueryService.Draft draft = reading.draft(site).orElse(null);
        long version = draft == null ? -1 : draft.version().version();
        model.addAttribute("form", new PublicationForm(reading.today(site), UUID.randomUUID(), version));
        return page(site, draft, model);
    }

    @PostMapping
    String begin(SiteRef site, Actor actor) {
        keeping.begin(site, actor);
        return "redirect:" + address(site);
    }

    @PostMapping("/publication")
    ModelAndView publish(SiteRef site, @Valid @ModelAttribute("form") PublicationForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            keeping.publish(site, form.submission(), Objects.requireNonNull(form.from()), actor);
            return "/fees/prices/versions?site=" + site.code() + "&done=price.published";
        }, () -> page(site, reading.draft(site).orElseThrow(() -> new NotFoundException("draft")), model));
    }

    @PostMapping("/removal")
    String discard(SiteRef site, @RequestParam UUID token, @RequestParam long version, Actor actor) {
        keeping.discard(site, new Submission("draft", version, token), actor);
        return "redirect:/fees/prices?site=" + site.code() + "&done=price.discarded";
    }

    static String address(SiteRef site) { return "/fees/prices/draft?site=" + site.code(); }

    private static String page(SiteRef site, PriceListQueryService.@Nullable Draft draft,
            Model model) {
        model.addAttribute("site", site).addAttribute("draft", draft).addAttribute("outcomes",
                PriceChange.Outcome.values());
        return "pricing/draft";
    }
}
