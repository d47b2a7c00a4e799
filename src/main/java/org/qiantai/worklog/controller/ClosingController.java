package org.qiantai.worklog.controller;

import java.time.LocalDate;
import java.util.UUID;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.service.Closing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One point of the check before closing is looked at. */
@Controller
class ClosingController {
    private final Closing closing;

    ClosingController(Closing closing) { this.closing = closing; }

    @PostMapping("/worklog/{date}/closing/{code}")
    String tick(@PathVariable String date, @PathVariable String code, SiteRef site, @RequestParam UUID token,
            Actor actor) {
        LocalDate day = LogDate.of(date);
        closing.tick(site, day, code, token, actor);
        return "redirect:" + WorklogController.path(day, site) + "&done=worklog.ticked#closing";
    }
}
