package org.qiantai.deadline.controller;

import java.util.UUID;
import org.qiantai.deadline.service.StandardSwitching;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A standard is taken into use, or out of it. */
@Controller
@RequestMapping("/admin/standards/{code}")
class StandardSwitchController {
    private final StandardSwitching switching;

    StandardSwitchController(StandardSwitching switching) { this.switching = switching; }

    @PostMapping("/activation")
    String activate(@PathVariable String code, @RequestParam UUID token, Actor actor) {
        switching.activate(code, token, actor);
        return "redirect:/admin/standards/" + code + "?done=standard.activated";
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable String code, @RequestParam UUID token, Actor actor) {
        switching.deactivate(code, token, actor);
        return "redirect:/admin/standards/" + code + "?done=standard.deactivated";
    }
}
