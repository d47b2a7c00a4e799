package org.qiantai.deadline.controller;

import jakarta.validation.Valid;
import org.qiantai.deadline.service.ExtensionService;
import org.qiantai.deadline.service.ExtensionQueryService;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.web.BackLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The centre head's or the director's yes or no, from the page of approvals or the record's (R-03-49, R-03-50). */
@Controller
class ExtensionDecisionController {
    private final ExtensionService acts;
    private final ExtensionQueryService reading;

    ExtensionDecisionController(ExtensionService acts, ExtensionQueryService reading) {
        this.acts = acts;
        this.reading = reading;
    }

    @PostMapping("/extensions/{number}/decision")
    ModelAndView decide(@PathVariable String number, @Valid @ModelAttribute("form") ExtensionDecisionForm form,
            BindingResult errors, Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            boolean approved = Boolean.TRUE.equals(form.approved());
            acts.decide(form.submission(number), approved, form.note(), actor);
            String back = form.back() == null || form.back().isEmpty()
                    ? reading.href(number)
                    : form.back();
            return BackLink.done(back, approved ? "extension.approved" : "extension.rejected");
        }, () -> {
            model.addAttribute("matter", reading.matter(number, actor));
            return ExtensionController.VIEW;
        });
    }
}
