package org.qiantai.calendar.controller;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.CalendarYears;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.service.CalendarAdministration;
import org.qiantai.calendar.service.DayView;
import org.qiantai.calendar.service.YearView;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A year of the company's calendar, or of a site's. */
@Controller
@RequestMapping("/admin/calendar")
class CalendarController {
    private final CalendarAdministration calendar;
    private final CalendarYears years;
    private final WhoseCalendar whose;
    private final DayTable table;
    private final TableExport export;
    private final Clock clock;

    CalendarController(CalendarAdministration calendar, CalendarYears years, WhoseCalendar whose, DayTable table,
            TableExport export, Clock clock) {
        this.calendar = calendar;
        this.years = years;
        this.whose = whose;
        this.table = table;
        this.export = export;
        this.clock = clock;
    }

    @GetMapping
    String year(@RequestParam(required = false) @Nullable String year, HttpServletRequest request, Model model) {
        Whose calendarOf = whose.of(request);
        YearView view = calendar.year(calendarOf.owner(), Years.asked(year, clock));
        model.addAttribute("whose", calendarOf).addAttribute("view", view)
                .addAttribute("months", Month.of(view.days())).addAttribute("today", Years.today(clock))
                .addAttribute("first", view.year() == Years.FIRST).addAttribute("last", view.year() == Years.LAST)
                .addAttribute("kinds", DayKind.values())
                .addAttribute("missing", years.yearsMissing(clock.instant()));
        return "calendar/year";
    }

    /** The days that are not as their day of the week. */
    @GetMapping(params = "format")
    void export(@RequestParam String format, @RequestParam(required = false) @Nullable String year,
            HttpServletRequest request, HttpServletResponse response) {
        Whose calendarOf = whose.of(request);
        ExportFormat asked = ExportFormat.parse(format);
        int of = Years.asked(year, clock);
        List<DayView> days = calendar.year(calendarOf.owner(), of).special();
        export.send(response, asked, table.of(calendarOf, of), days::stream);
    }
}
