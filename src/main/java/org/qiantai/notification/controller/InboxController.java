package org.qiantai.notification.controller;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.notification.service.Inbox;
import org.qiantai.notification.service.Inbox.Item;
import org.qiantai.platform.paging.Window;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one has been told. */
@Controller
@RequestMapping("/inbox")
class InboxController {
    private final Inbox inbox;

    InboxController(Inbox inbox) { this.inbox = inbox; }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        Window<Item> window = inbox.list(actor, after);
        model.addAttribute("items", window.rows()).addAttribute("next", window.next()).addAttribute("until",
                window.rows().stream().filter(item -> !item.read()).map(Item::at).findFirst().orElse(null));
        return "notification/inbox/index";
    }

    /** On to what it is about; by a post, since it marks as read. */
    @PostMapping("/opening")
    String open(@RequestParam long notice, Actor actor) { return "redirect:" + inbox.open(actor, notice); }

    @PostMapping("/reading")
    String read(@RequestParam long notice, Actor actor) {
        inbox.open(actor, notice);
        return "redirect:/inbox?done=inbox.read";
    }

    /** @param until what came later has not been seen yet */
    @PostMapping("/readings")
    String readAll(@RequestParam Instant until, Actor actor) {
        inbox.readAll(actor, until);
        return "redirect:/inbox?done=inbox.allRead";
    }
}
