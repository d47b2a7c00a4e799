package org.qiantai.platform.keyboard;

import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The keys there are, and the switch that turns them off. */
@Controller
@RequestMapping("/me/keys")
class ShortcutsController {
    private final Shortcuts shortcuts;

    ShortcutsController(Shortcuts shortcuts) { this.shortcuts = shortcuts; }

    @GetMapping
    String show(Actor actor, Model model) {
        model.addAttribute("on", shortcuts.areOn(actor));
        return "platform/keys";
    }

    @PostMapping
    String turn(@RequestParam(defaultValue = "false") boolean on, Actor actor) {
        shortcuts.turn(actor, on);
        return "redirect:/me/keys?done=keys";
    }
}
