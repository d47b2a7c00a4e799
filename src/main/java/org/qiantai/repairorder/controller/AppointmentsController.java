package org.qiantai.repairorder.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.repairorder.service.AppointmentDay;
import org.qiantai.repairorder.service.Appointments;
import org.qiantai.repairorder.service.OrderPage;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calendar of a department's appointments (R-07-3). */
@Controller
class AppointmentsController {
    private final Appointments appointments;
    private final AppointmentTable table;
    private final OrderChoices choices;
    private final OrderStepPage page;
    private final TableExport export;

    AppointmentsController(Appointments appointments, AppointmentTable table, OrderChoices choices, OrderStepPage page,
            TableExport export) {
        this.appointments = appointments;
        this.table = table;
        this.choices = choices;
        this.page = page;
        this.export = export;
    }

    /** What the page is asked for. */
    record Asked(@Nullable String department, @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd") LocalDate date) {}

    @GetMapping("/appointments")
    ModelAndView day(SiteRef site, @Nullable @ModelAttribute("asked") Asked asked, BindingResult errors, Actor actor,
            Locale locale, Model model) {
        Asked known = asked == null || errors.hasErrors() ? new Asked(null, null) : asked;
        AppointmentDay day = appointments.day(site, known.department(), known.date(), actor);
        model.addAttribute("site", site).addAttribute("day", day).addAttribute("problems", errors.hasErrors())
                .addAttribute("departments", choices.departments(site, locale))
                .addAttribute("query", QueryString.of(new Asked(day.department(), day.date()))
                        .with("site", site.code()).toString());
        ModelAndView shown = new ModelAndView("repairorder/appointments");
        if (errors.hasErrors()) shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return shown;
    }

    /** The same as a file. */
    @GetMapping(path = "/appointments", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") Asked asked, @RequestParam String format, Actor actor,
            Locale locale, HttpServletResponse response) {
        AppointmentDay day = appointments.day(site, asked.department(), asked.date(), actor);
        export.send(response, ExportFormat.parse(format), table.file(day, locale), () -> AppointmentTable.rows(day));
    }

    /** Beside the form in which a time is agreed: what the department has promised for that day. */
    @GetMapping("/orders/{number}/appointment/day")
    String dayOf(@PathVariable String number,
            @RequestParam(required = false) @Nullable @DateTimeFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
            Actor actor, Model model) {
        OrderPage order = page.order(number, actor, model);
        model.addAttribute("day", appointments.day(order.site(), order.departmentCode(),
                from == null ? null : from.toLocalDate(), actor));
        return "repairorder/appointments :: day";
    }
}
