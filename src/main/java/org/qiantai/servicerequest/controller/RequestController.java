package org.qiantai.servicerequest.controller;

import org.qiantai.platform.security.Actor;
import org.qiantai.servicerequest.service.RequestPageService;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One request with all that belongs to it. */
@Controller
class RequestController {
    private final RequestPageService reading;

    RequestController(RequestPageService reading) { this.reading = reading; }

    @GetMapping("/requests/{number}")
    String show(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("request", reading.page(number, actor));
        return "servicerequest/show";
    }
}
