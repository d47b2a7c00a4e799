package org.qiantai.repairorder.controller;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.repairorder.service.OrderWork;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Acknowledge, leave, begin: one touch each, from the order's page or the technician's list. */
@Controller
class ClickStepController {
    private final OrderWork work;

    ClickStepController(OrderWork work) { this.work = work; }

    @PostMapping("/orders/{number}/{step:acknowledgement|departure|start}")
    String take(@PathVariable String number, @PathVariable ClickStep step,
            @Valid @ModelAttribute("form") ClickForm form,
            @RequestParam(required = false) @Nullable String back, Actor actor) {
        step.take(work, form.submission(number), actor);
        return "redirect:" + OrderStepPage.done(number, back, step.done());
    }
}
