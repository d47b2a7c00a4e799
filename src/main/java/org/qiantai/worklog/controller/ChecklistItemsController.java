package org.qiantai.worklog.controller;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.worklog.service.ClosingChecklistAdministration;
import org.qiantai.worklog.service.ChecklistItemRow;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The points of the check before closing: the list, and new ones. */
@Controller
@RequestMapping("/admin/closing")
class ChecklistItemsController {
    private static final int STEP = 10;

    private final ClosingChecklistAdministration points;
    private final ChecklistItemPages pages;

    ChecklistItemsController(ClosingChecklistAdministration points, ChecklistItemPages pages) {
        this.points = points;
        this.pages = pages;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("points", points.list());
        return "worklog/points";
    }

    @GetMapping("/new")
    String ask(Locale locale, Model model) {
        List<ChecklistItemRow> all = points.list();
        model.addAttribute("form", ChecklistItemForm.empty(all.isEmpty() ? STEP : all.getLast().text().sort() + STEP));
        return pages.form(null, locale, model);
    }

    @PostMapping("/new")
    ModelAndView create(@Valid @ModelAttribute("form") ChecklistItemForm form, BindingResult errors, Actor actor,
            Locale locale,
            Model model) {
        return Forms.submit(errors, () -> {
            points.create(form.text(), Objects.requireNonNull(form.token()), actor);
            return "/admin/closing?done=worklog.point.created";
        }, () -> pages.form(null, locale, model));
    }
}
