package org.qiantai.worklog.controller;

import jakarta.validation.Valid;
import java.util.Locale;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.worklog.service.ClosingChecklistAdministration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One point of the check before closing: changed, taken out of use, put back. */
@Controller
@RequestMapping("/admin/closing/{code}")
class ChecklistItemController {
    private final ClosingChecklistAdministration points;
    private final ChecklistItemPages pages;

    ChecklistItemController(ClosingChecklistAdministration points, ChecklistItemPages pages) {
        this.points = points;
        this.pages = pages;
    }

    @GetMapping("/edit")
    String ask(@PathVariable String code, Locale locale, Model model) {
        model.addAttribute("form", ChecklistItemForm.of(points.point(code)));
        return pages.form(points.point(code), locale, model);
    }

    @PostMapping("/edit")
    ModelAndView change(@PathVariable String code, @Valid @ModelAttribute("form") ChecklistItemForm form,
            BindingResult errors,
            Actor actor, Locale locale, Model model) {
        return Forms.submit(errors, () -> {
            points.change(form.submission(code), form.text(), actor);
            return "/admin/closing?done=worklog.point.changed";
        }, () -> pages.form(points.point(code), locale, model));
    }

    @PostMapping("/activation")
    String activate(@PathVariable String code, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        points.activate(new Submission(code, version, token), actor);
        return "redirect:/admin/closing?done=worklog.point.activated";
    }

    @PostMapping("/deactivation")
    String deactivate(@PathVariable String code, @RequestParam UUID token, @RequestParam int version, Actor actor) {
        points.deactivate(new Submission(code, version, token), actor);
        return "redirect:/admin/closing?done=worklog.point.deactivated";
    }
}
