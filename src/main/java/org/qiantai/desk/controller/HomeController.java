package org.qiantai.desk.controller;

import jakarta.servlet.http.HttpServletRequest;
import org.qiantai.desk.service.MyAlarms;
import org.qiantai.desk.service.MyQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.CurrentSite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what waits for this person at this site; the desk's own is the desk. */
@Controller
class HomeController {
    private final MyQueues queues;
    private final MyAlarms alarms;
    private final CurrentSite currentSite;

    HomeController(MyQueues queues, MyAlarms alarms, CurrentSite currentSite) {
        this.queues = queues;
        this.alarms = alarms;
        this.currentSite = currentSite;
    }

    @GetMapping("/")
    String home(Actor actor, HttpServletRequest request, Model model) {
        if (actor.siteIds().isEmpty()) return "desk/no-site";
        SiteRef site = currentSite.of(request);
        if (takesCallsOnly(actor)) return "redirect:/desk?site=" + site.code();
        model.addAttribute("site", site).addAttribute("queues", queues.of(actor, site))
                .addAttribute("alarms", alarms.of(actor, site)).addAttribute("bell", actor.is(Role.RECEPTIONIST));
        return "desk/home";
    }

    /** Whoever has other work as well finds it on the home page, and the desk in the menu. */
    private static boolean takesCallsOnly(Actor actor) {
        return actor.grants().stream().allMatch(grant -> grant.role() == Role.RECEPTIONIST);
    }
}
