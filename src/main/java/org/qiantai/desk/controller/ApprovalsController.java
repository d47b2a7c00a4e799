package org.qiantai.desk.controller;

import org.qiantai.desk.service.MyApprovals;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the centre head and the director decide and sign, on one page, in place. */
@Controller
class ApprovalsController {
    private final MyApprovals approvals;

    ApprovalsController(MyApprovals approvals) { this.approvals = approvals; }

    @GetMapping("/approvals")
    String approvals(Actor actor, SiteRef site, Model model) {
        model.addAttribute("site", site).addAttribute("approvals", approvals.of(actor, site));
        return "desk/approvals";
    }
}
