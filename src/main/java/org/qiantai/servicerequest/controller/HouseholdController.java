package org.qiantai.servicerequest.controller;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.Households;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.text.Typed;
import org.qiantai.servicerequest.IntakePart.Asked;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds the household while the caller speaks; the parts of the page that change with it. */
@Controller
class HouseholdController {
    private final Households households;
    private final HouseholdParts parts;
    private final IntakePages pages;

    HouseholdController(Households households, HouseholdParts parts, IntakePages pages) {
        this.households = households;
        this.parts = parts;
        this.pages = pages;
    }

    /** The hits alone, while the desk types. */
    @GetMapping("/requests/households")
    String find(SiteRef site, @RequestParam String q, @RequestParam(required = false) @Nullable Boolean atDesk,
            Actor actor, Model model) {
        model.addAttribute("hits", parts.hits(site, q, actor)).addAttribute("site", site).addAttribute("q", q)
                .addAttribute("atDesk", Boolean.TRUE.equals(atDesk));
        return "servicerequest/intake-finder :: hits";
    }

    /** The household that was chosen, or that there is none to choose, with the fields that say where and who. */
    @GetMapping("/requests/household")
    String choose(SiteRef site, @ModelAttribute("asked") Asked asked, Actor actor, Locale locale, Model model) {
        pages.fill(site, asked, IntakeForm.empty(true).atTheDesk(), actor, locale, model);
        return "servicerequest/new-household :: chosen";
    }

    /** What is open of the same kind in the building: perhaps it is told already. */
    @GetMapping("/requests/nearby")
    String nearby(SiteRef site, @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String categoryCode,
            @RequestParam(required = false) @Nullable Long occupantId, Model model) {
        parts.nearby(site, unit == null ? null : households.unit(site, unit).orElse(null),
                Typed.orNull(categoryCode), model);
        model.addAttribute("site", site).addAttribute("occupant", occupantId);
        return "servicerequest/new-household :: nearby";
    }
}
