package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import org.qiantai.deadline.service.ExtensionService;
import org.qiantai.deadline.service.ExtensionQueryService;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whoever asked takes it back: one touch. */
@Controller
class ExtensionWithdrawalController {
    private final ExtensionService acts;
    private final ExtensionQueryService reading;

    ExtensionWithdrawalController(ExtensionService acts, ExtensionQueryService reading) {
        this.acts = acts;
        this.reading = reading;
    }

    @PostMapping("/extensions/{number}/withdrawal")
    String withdraw(@PathVariable String number, @Valid @ModelAttribute("form") ExtensionWithdrawalForm form,
            Actor actor) {
        acts.withdraw(form.submission(number), actor);
        return "redirect:" + reading.href(number) + "?done=extension.withdrawn";
    }
}
