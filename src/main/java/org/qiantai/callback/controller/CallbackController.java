package org.qiantai.callback.controller;

import org.qiantai.callback.service.CallbackPageService;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One callback with all that belongs to it. */
@Controller
class CallbackController {
    private final CallbackPageService reading;

    CallbackController(CallbackPageService reading) { this.reading = reading; }

    @GetMapping("/callbacks/{number}")
    String show(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("callback", reading.page(number, actor));
        return "callback/show";
    }
}
