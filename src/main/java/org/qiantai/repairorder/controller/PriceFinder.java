package org.qiantai.repairorder.controller;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.repairorder.service.OrderPrices;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The field by which a form's lines are found in the price list. Without a script its button posts the form, which comes
 * back with what was found, and a found line's button posts it again, which comes back with that line filled in.
 */
@Component
class PriceFinder {
    private final OrderPrices prices;

    PriceFinder(OrderPrices prices) { this.prices = prices; }

    /**
     * What the page needs to show the field.
     *
     * @param words as typed so far; null before anything was looked for
     */
    void show(SiteRef site, @Nullable String words, boolean materials, Model model) {
        model.addAttribute("priceWords", words).addAttribute("materials", materials).addAttribute("prices",
                words == null ? null : prices.find(site, words, materials));
    }

    /**
     * The line whose button was pressed.
     *
     * @param code empty for the button that only looks for words
     */
    @Nullable
    ListPrice chosen(SiteRef site, String code) {
        return code.isEmpty() ? null : prices.chosen(site, code).orElse(null);
    }
}
