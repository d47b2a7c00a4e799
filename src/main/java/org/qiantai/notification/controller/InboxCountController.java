package org.qiantai.notification.controller;

import org.qiantai.notification.service.Inbox;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The count in the head of every page: asked after the page has come, and again when the server says so. */
@Controller
class InboxCountController {
    private final Inbox inbox;

    InboxCountController(Inbox inbox) { this.inbox = inbox; }

    @GetMapping("/inbox/count")
    String count(Actor actor, Model model) {
        int unread = inbox.unread(actor);
        model.addAttribute("unread", unread).addAttribute("shown",
                unread > Inbox.COUNTED_TO ? Inbox.COUNTED_TO + "+" : String.valueOf(unread));
        return "notification/inbox/count :: count";
    }
}
