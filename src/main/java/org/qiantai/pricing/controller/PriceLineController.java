package org.qiantai.pricing.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.service.PriceListService;
import org.qiantai.pricing.service.PriceListQueryService;
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

/** Adds, corrects and removes a line of the draft. */
@Controller
@RequestMapping("/fees/prices/draft/lines")
class PriceLineController {
    private final PriceListQueryService reading;
    private final PriceListService keeping;
    private final Options options;

    PriceLineController(PriceListQueryService reading, PriceListService keeping, Options options) {
        this.reading = reading;
        this.keeping = keeping;
        this.options = options;
    }

    @GetMapping
    String ask(SiteRef site, Locale locale, Model model) {
        model.addAttribute("form", LineForm.empty(version(site)));
        return page(site, null, locale, model);
    }

    @PostMapping
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") LineForm form, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            keeping.add(site, form.submission(), form.line(), actor);
            return PriceDraftController.address(site) + "&done=price.saved";
        }, () -> page(site, null, locale, model));
    }

    @GetMapping("/{code}")
    String edit(SiteRef site, @PathVariable String code, Locale locale, Model model) {
        model.addAttribute("form", LineForm.of(reading.draftLine(site, code), version(site)));
        return page(site, code, locale, model);
    }

    @PostMapping("/{code}")
    ModelAndView correct(SiteRef site, @PathVariable String code, @Valid @ModelAttribute("form") LineForm form,
            BindingResult errors, Actor actor, Locale locale, Model model) {
        reading.draftLine(site, code); // what is not there is 404, however wrong the form
        return Forms.submit(errors, () -> {
            keeping.correct(site, form.submission(), form.line(code), actor);
            return PriceDraftController.address(site) + "&done=price.saved";
        }, () -> page(site, code, locale, model));
    }

    @PostMapping("/{code}/removal")
    String remove(SiteRef site, @PathVariable String code, @RequestParam UUID token, @RequestParam long version,
            Actor actor) {
        keeping.remove(site, new Submission(code, version, token), code, actor);
        return "redirect:" + PriceDraftController.address(site) + "&done=price.removed";
    }

    private long version(SiteRef site) {
        return reading.draftVersion(site).orElseThrow(() -> new NotFoundException("draft")).version();
    }

    private String page(SiteRef site, @Nullable String code, Locale locale, Model model) {
        String action = "/fees/prices/draft/lines" + (code == null ? "" : "/" + code);
        model.addAttribute("site", site).addAttribute("code", code).addAttribute("action", action)
                .addAttribute("back", PriceDraftController.address(site))
                .addAttribute("kinds", options.of(PriceKind.values(), kind -> "price.kind." + kind, locale));
        return "pricing/line";
    }
}
