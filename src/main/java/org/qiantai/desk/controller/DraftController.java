package org.qiantai.desk.controller;

import java.util.UUID;
import org.qiantai.desk.service.DeskDrafts;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Keeps what is typed at the desk while it is typed. */
@Controller
class DraftController {
    private final DeskDrafts drafts;

    DraftController(DeskDrafts drafts) { this.drafts = drafts; }

    @PutMapping("/desk/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void save(SiteRef site, @RequestParam UUID token, @RequestParam MultiValueMap<String, String> typed, Actor actor) {
        drafts.save(actor, site, token, typed);
    }

    @PostMapping("/desk/draft/removal")
    String drop(SiteRef site, Actor actor) {
        drafts.drop(actor, site);
        return "redirect:/desk?site=" + site.code();
    }
}
