package org.qiantai.staff.controller;

import java.time.Clock;
import java.util.List;
import org.qiantai.calendar.CalendarYears;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.RouteTable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to all pages of administration. */
@Controller
class AdminController {
    private static final List<String> AREAS = List.of("users", "delegations", "roster", "departments", "sites",
            "buildings", "import", "categories", "standards", "escalations", "calendar", "scripts", "closing",
            "return-reasons",
            "notifications");

    private final RouteTable routes;
    private final CalendarYears years;
    private final Clock clock;

    AdminController(RouteTable routes, CalendarYears years, Clock clock) {
        this.routes = routes;
        this.years = years;
        this.clock = clock;
    }

    @GetMapping("/admin")
    String index(Actor actor, Model model) {
        model.addAttribute("yearsMissing", years.yearsMissing(clock.instant())).addAttribute("areas",
                AREAS.stream().filter(area -> routes.opens("/admin/" + area, actor)).toList());
        return "staff/admin";
    }
}
