package org.qiantai.desk.controller;

import org.qiantai.desk.service.MyAlarms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The banner of running emergencies, which every page asks for again and again. */
@Controller
class EmergenciesController {
    private final MyAlarms alarms;

    EmergenciesController(MyAlarms alarms) { this.alarms = alarms; }

    @GetMapping("/emergencies")
    String running(Actor actor, SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("alarms", alarms.of(actor, site))
                .addAttribute("bell", actor.is(Role.RECEPTIONIST));
        return "desk/emergencies :: banner";
    }
}
