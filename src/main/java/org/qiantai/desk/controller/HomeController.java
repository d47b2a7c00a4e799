package org.qiantai.desk.controller;

import jakarta.servlet.http.HttpServletRequest;
import org.qiantai.desk.service.MyQueues;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.CurrentSite;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what waits for this person at this site. */
@Controller
class HomeController {
    private final MyQueues queues;
    private final CurrentSite currentSite;

    HomeController(MyQueues queues, CurrentSite currentSite) {
        this.queues = queues;
        this.currentSite = currentSite;
    }

    @GetMapping("/")
    String home(Actor actor, HttpServletRequest request, Model model) {
        if (actor.siteIds().isEmpty()) return "desk/no-site";
        SiteRef site = currentSite.of(request);
        model.addAttribute("site", site).addAttribute("queues", queues.of(actor, site));
        return "desk/home";
    }
}
