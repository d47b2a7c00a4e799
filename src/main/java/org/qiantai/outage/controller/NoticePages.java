package org.qiantai.outage.controller;

import java.util.List;
import java.util.Locale;
import org.qiantai.estate.BuildingRef;
import org.qiantai.estate.Buildings;
import org.qiantai.outage.domain.SupplyKind;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The form of an outage, new or to be corrected. */
@Component
class NoticePages {
    private final Buildings buildings;
    private final Options options;

    NoticePages(Buildings buildings, Options options) {
        this.buildings = buildings;
        this.options = options;
    }

    List<BuildingRef> known(SiteRef site) { return buildings.of(site); }

    List<Option> buildings(SiteRef site) {
        return known(site).stream().map(one -> new Option(one.code(), one.name())).toList();
    }

    List<Option> kinds(Locale locale) { return options.of(SupplyKind.values(), kind -> "outage.kind." + kind, locale); }

    /** @param action where the form posts to, {@code back} where it leads without saving, {@code heading} a message key */
    String fill(SiteRef site, String heading, String action, String back, Locale locale, Model model) {
        model.addAttribute("site", site).addAttribute("heading", heading).addAttribute("action", action)
                .addAttribute("back", back).addAttribute("kinds", kinds(locale))
                .addAttribute("buildings", buildings(site));
        return "outage/form";
    }
}
