package org.qiantai.worklog.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.worklog.service.DayPage;
import org.qiantai.worklog.service.LogFilter;
import org.qiantai.worklog.service.WorklogQueryService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A day of the log: on the screen, on paper, as a file. */
@Controller
@RequestMapping("/worklog")
class WorklogController {
    private final WorklogQueryService reading;
    private final LogTable table;
    private final TableExport export;

    WorklogController(WorklogQueryService reading, LogTable table, TableExport export) {
        this.reading = reading;
        this.table = table;
        this.export = export;
    }

    /** The day that is being written. */
    @GetMapping
    String today(SiteRef site) { return "redirect:" + path(reading.today(site), site); }

    @GetMapping("/{date}")
    ModelAndView day(@PathVariable String date, SiteRef site, @Nullable @ModelAttribute("asked") LogFilter asked,
            BindingResult errors, @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale,
            Model model) {
        LogFilter filter = asked == null || errors.hasErrors() ? LogFilter.none() : asked;
        DayPage day = reading.day(site, LogDate.of(date), filter, after, actor);
        model.addAttribute("site", site).addAttribute("day", day).addAttribute("filter", filter)
                .addAttribute("problems", errors.hasErrors()).addAttribute("types", table.types(locale))
                .addAttribute("today", reading.today(site))
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString());
        ModelAndView page = new ModelAndView("worklog/day");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The whole day in the order in which it went, to be signed. */
    @GetMapping(path = "/{date}", params = "print")
    String print(@PathVariable String date, SiteRef site, Actor actor, Model model) {
        model.addAttribute("site", site).addAttribute("day", reading.onPaper(site, LogDate.of(date), actor));
        return "worklog/print";
    }

    /** The same lines as a file. */
    @GetMapping(path = "/{date}", params = "format")
    void export(@PathVariable String date, SiteRef site, @ModelAttribute("asked") LogFilter filter,
            @RequestParam String format, Locale locale, HttpServletResponse response) {
        LocalDate day = LogDate.of(date);
        export.send(response, ExportFormat.parse(format), table.of(site, day, locale),
                () -> reading.all(site, day, filter));
    }

    static String path(LocalDate day, SiteRef site) { return "/worklog/" + day + "?site=" + site.code(); }
}
