package org.qiantai.calendar.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.qiantai.calendar.domain.Owner;
import org.qiantai.calendar.service.CalendarAdministration;
import org.qiantai.platform.form.Forms;
import org.qiantai.platform.security.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The usual business hours of a working day. */
@Controller
@RequestMapping("/admin/calendar/hours")
class HoursController {
    private final CalendarAdministration calendar;
    private final WhoseCalendar whose;
    private final CalendarTexts texts;

    HoursController(CalendarAdministration calendar, WhoseCalendar whose, CalendarTexts texts) {
        this.calendar = calendar;
        this.whose = whose;
        this.texts = texts;
    }

    @ModelAttribute("spanRows")
    int spanRows() { return SpanForm.ROWS; }

    @GetMapping
    String ask(HttpServletRequest request, Model model) {
        Whose calendarOf = whose.of(request);
        model.addAttribute("form", HoursForm.of(calendar.hours(calendarOf.owner())));
        return page(calendarOf, model);
    }

    @PostMapping
    ModelAndView change(@Valid @ModelAttribute("form") HoursForm form, BindingResult errors,
            HttpServletRequest request, Actor actor, Model model) {
        Whose calendarOf = whose.of(request);
        return Forms.submit(errors, () -> {
            calendar.changeHours(calendarOf.owner(), form.submission(texts.text("calendar.hours")),
                    SpanForm.spans(form.spans()), actor);
            return "/admin/calendar?" + calendarOf.query() + "&done=calendar.hours";
        }, () -> page(calendarOf, model));
    }

    private String page(Whose calendarOf, Model model) {
        model.addAttribute("whose", calendarOf).addAttribute("zone", Years.ZONE)
                .addAttribute("own", calendar.hours(calendarOf.owner()))
                .addAttribute("company", calendar.hours(Owner.COMPANY));
        return "calendar/hours";
    }
}
