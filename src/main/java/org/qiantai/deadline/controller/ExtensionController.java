package org.qiantai.deadline.controller;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.ExtensionLine;
import org.qiantai.deadline.service.ExtensionDetails;
import org.qiantai.deadline.service.ExtensionQueryService;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A record's extensions, with the answer in place for whoever gives it. */
@Controller
class ExtensionController {
    static final String VIEW = "deadline/extension/show";

    private final ExtensionQueryService reading;

    ExtensionController(ExtensionQueryService reading) { this.reading = reading; }

    @GetMapping("/extensions/{number}")
    String show(@PathVariable String number, Actor actor, Model model) {
        ExtensionDetails matter = reading.matter(number, actor);
        @Nullable
        ExtensionLine asked = matter.asked();
        model.addAttribute("matter", matter).addAttribute("form", new ExtensionDecisionForm(null, null,
                asked == null ? null : asked.ordinal(), UUID.randomUUID(), null));
        return VIEW;
    }
}
