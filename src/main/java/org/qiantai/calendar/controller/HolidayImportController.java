package org.qiantai.calendar.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.qiantai.calendar.service.HolidayImport;
import org.qiantai.calendar.service.ImportPreview.Outcome;
import org.qiantai.calendar.service.ImportPreview;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes over a year's holidays: upload or paste, preview, confirmation. */
@Controller
@RequestMapping("/admin/calendar/import")
class HolidayImportController {
    private final HolidayImport imports;
    private final WhoseCalendar whose;

    HolidayImportController(HolidayImport imports, WhoseCalendar whose) {
        this.imports = imports;
        this.whose = whose;
    }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        model.addAttribute("form", ImportForm.empty());
        return page(request, model);
    }

    @PostMapping
    ModelAndView keep(@Valid @ModelAttribute("form") ImportForm form, BindingResult errors, HttpServletRequest request,
            Actor actor, Model model) {
        return Forms.submit(errors, () -> {
            UUID id = Objects.requireNonNull(form.token());
            imports.keep(form.content(), form.year(), id, actor);
            return "/admin/calendar/import/" + id + "?" + whose.of(request).companyQuery();
        }, () -> page(request, model));
    }

    @GetMapping("/{id}")
    String preview(@PathVariable UUID id, HttpServletRequest request, Actor actor, Model model) {
        model.addAttribute("whose", whose.of(request)).addAttribute("outcomes", Outcome.values())
                .addAttribute("preview", imports.preview(id, actor));
        return "calendar/preview";
    }

    @PostMapping("/{id}/confirmation")
    String confirm(@PathVariable UUID id, HttpServletRequest request, Actor actor) {
        ImportPreview done = imports.confirm(id, actor);
        return "redirect:/admin/calendar?year=" + done.firstYear() + "&" + whose.of(request).companyQuery()
                + "&done=calendar.imported";
    }

    private String page(HttpServletRequest request, Model model) {
        model.addAttribute("whose", whose.of(request));
        return "calendar/import";
    }
}
