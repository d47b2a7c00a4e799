package org.qiantai.staff.controller;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.service.Rosters;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who of a department takes emergencies when, week by week. */
@Controller
@RequestMapping("/admin/roster")
class RosterController {
    private static final int BEGIN_OF_DUTY = 8;

    private final Rosters rosters;
    private final RosterPages pages;

    RosterController(Rosters rosters, RosterPages pages) {
        this.rosters = rosters;
        this.pages = pages;
    }

    @GetMapping
    String week(SiteRef site, @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate week,
            Actor actor, Locale locale, Model model) {
        return pages.week(site, department, week, actor, locale, model);
    }

    @GetMapping("/new")
    String ask(SiteRef site, @RequestParam(required = false) @Nullable String department, Actor actor, Model model) {
        model.addAttribute("form", DutyForm.starting(pages.department(site, department, actor),
                pages.today(site).atTime(BEGIN_OF_DUTY, 0)));
        return pages.form(site, department, actor, model);
    }

    @PostMapping("/new")
    ModelAndView add(SiteRef site, @Valid @ModelAttribute("form") DutyForm form, BindingResult errors, Actor actor,
            Model model) {
        return Forms.submit(errors, () -> {
            rosters.add(site, form.entry(), actor, Objects.requireNonNull(form.token()));
            return list(site, form.entry().department()) + "&week=" + form.entry().from().toLocalDate()
                    + "&done=roster.added";
        }, () -> pages.form(site, form.department(), actor, model));
    }

    @PostMapping("/removal")
    String remove(SiteRef site, @RequestParam long duty, @RequestParam(required = false) @Nullable String department,
            Actor actor) {
        rosters.remove(site, duty, actor);
        return "redirect:" + list(site, pages.department(site, department, actor)) + "&done=roster.removed";
    }

    private static String list(SiteRef site, String department) {
        return "/admin/roster?site=" + site.code() + "&department=" + department;
    }
}
