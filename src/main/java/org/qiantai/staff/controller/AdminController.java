package org.qiantai.staff.controller;

import java.util.List;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.RouteTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to all pages of administration. */
@Controller
class AdminController {
    private static final List<String> AREAS = List.of("users", "lendings", "roster", "departments", "sites",
            "buildings", "imports", "categories", "standards", "escalations", "calendar", "notifications");

    private final RouteTable routes;

    AdminController(RouteTable routes) { this.routes = routes; }

    @GetMapping("/admin")
    String index(Actor actor, Model model) {
        model.addAttribute("areas", AREAS.stream().filter(area -> routes.opens("/admin/" + area, actor)).toList());
        return "staff/admin";
    }
}
