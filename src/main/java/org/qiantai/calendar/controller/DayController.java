package org.qiantai.calendar.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.service.CalendarAdministration;
import org.qiantai.calendar.service.DayView;
import org.qiantai.platform.error.NotFoundException;
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

/** One day: worked or not, its names, its own hours; or as usual again. */
@Controller
@RequestMapping("/admin/calendar/days/{date}")
class DayController {
    private final CalendarAdministration calendar;
    private final WhoseCalendar whose;
    private final CalendarTexts texts;

    DayController(CalendarAdministration calendar, WhoseCalendar whose, CalendarTexts texts) {
        this.calendar = calendar;
        this.whose = whose;
        this.texts = texts;
    }

    @ModelAttribute("spanRows")
    int spanRows() { return SpanForm.ROWS; }

    @GetMapping
    String ask(@PathVariable String date, HttpServletRequest request, Model model) {
        Whose calendarOf = whose.of(request);
        LocalDate day = date(date);
        model.addAttribute("form", DayForm.of(calendar.day(calendarOf.owner(), day).terms(),
                calendar.entry(calendarOf.owner(), day)));
        return page(calendarOf, day, model);
    }

    @PostMapping
    ModelAndView change(@PathVariable String date, @Valid @ModelAttribute("form") DayForm form, BindingResult errors,
            HttpServletRequest request, Actor actor, Model model) {
        Whose calendarOf = whose.of(request);
        LocalDate day = date(date);
        return Forms.submit(errors, () -> {
            calendar.changeDay(calendarOf.owner(), form.submission(day.toString()), form.terms(), actor);
            return "/admin/calendar?year=" + day.getYear() + "&" + calendarOf.query() + "&done=calendar.day";
        }, () -> page(calendarOf, day, model));
    }

    private String page(Whose calendarOf, LocalDate date, Model model) {
        DayView day = calendar.day(calendarOf.owner(), date);
        model.addAttribute("whose", calendarOf).addAttribute("zone", Years.ZONE).addAttribute("title", texts.date(date))
                .addAttribute("rules", DayRule.values()).addAttribute("day", day).addAttribute("own",
                        calendar.entry(calendarOf.owner(), date));
        return "calendar/day";
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (Years.exists(date.getYear())) return date;
        } catch (DateTimeParseException none) {
            // Said below: there is no such day.
        }
        throw new NotFoundException(text);
    }
}
