package org.qiantai.worklog.controller;

import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.form.Submission;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.service.ShiftHandoverService;
import org.qiantai.worklog.service.ShiftHandoverQueryService;
import org.qiantai.worklog.service.WorklogQueryService;
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

/** Something handed over: taken over by name, and ended with what came of it. */
@Controller
@RequestMapping("/worklog/handovers/{id}")
class ShiftHandoverController {
    private final ShiftHandoverService acts;
    private final ShiftHandoverQueryService reading;
    private final WorklogQueryService days;

    ShiftHandoverController(ShiftHandoverService acts, ShiftHandoverQueryService reading, WorklogQueryService days) {
        this.acts = acts;
        this.reading = reading;
        this.days = days;
    }

    @PostMapping("/acceptance")
    String accept(@PathVariable String id, @RequestParam UUID token, @RequestParam long version, Actor actor) {
        acts.accept(new Submission(id, version, token), actor);
        return "redirect:" + today(reading.siteOf(id)) + "&done=worklog.accepted";
    }

    @GetMapping("/completion")
    String ask(@PathVariable String id, Actor actor, Model model) {
        ShiftHandoverQueryService.StepPage page = reading.finishing(id, actor);
        model.addAttribute("form", new FinishForm(null, UUID.randomUUID(), page.item().version()));
        return page(page, model);
    }

    @PostMapping("/completion")
    ModelAndView finish(@PathVariable String id, @Valid @ModelAttribute("form") FinishForm form, BindingResult errors,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            acts.finish(form.submission(id), Objects.requireNonNull(form.text()), actor);
            return today(reading.siteOf(id)) + "&done=worklog.finished";
        }, () -> page(reading.finishing(id, actor), model));
    }

    private String page(ShiftHandoverQueryService.StepPage page, Model model) {
        model.addAttribute("item", page.item()).addAttribute("site", page.site()).addAttribute("today",
                today(page.site()));
        return "worklog/completion";
    }

    private String today(SiteRef site) { return WorklogController.path(days.today(site), site); }
}
