package org.qiantai.repairorder.controller;

import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.service.MyOrders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The technician's own open orders, for one thumb. */
@Controller
class MyOrdersController {
    private final MyOrders orders;

    MyOrdersController(MyOrders orders) { this.orders = orders; }

    @GetMapping("/my/orders")
    String index(SiteRef site, Actor actor, Model model) {
        model.addAttribute("site", site).addAttribute("orders", orders.of(site, actor));
        return "repairorder/my-orders";
    }
}
