package org.qiantai.repairorder.controller;

import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lines of the price list while they are typed: what an order's forms choose from (R-03-42). */
@Controller
class PriceFinderController {
    private final OrderStepPage page;
    private final PriceFinder finder;

    PriceFinderController(OrderStepPage page, PriceFinder finder) {
        this.page = page;
        this.finder = finder;
    }

    @GetMapping("/orders/{number}/prices")
    String find(@PathVariable String number, @RequestParam(required = false) @Nullable String words,
            @RequestParam(defaultValue = "false") boolean materials, Actor actor, Model model) {
        OrderPage order = page.order(number, actor, model);
        finder.show(order.site(), words == null ? "" : words, materials, model);
        return "repairorder/price-finder :: found";
    }
}
