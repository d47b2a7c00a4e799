package org.qiantai.incident.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.incident.domain.IncidentStatus;
import org.qiantai.incident.repository.IncidentRow;
import org.qiantai.incident.service.IncidentFilter;
import org.qiantai.incident.service.IncidentPolicy;
import org.qiantai.incident.service.IncidentReading;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of known outages. */
@Controller
class IncidentListController {
    private static final List<Column<IncidentRow>> COLUMNS = List.of(
            new Column<>("incident.number", IncidentRow::number),
            new Column<>("incident.status", row -> Message.of("incident.status." + row.status())),
            new Column<>("incident.kind", row -> Message.of("incident.kind." + row.notice().kind())),
            new Column<>("incident.where", row -> row.buildings().isEmpty()
                    ? Message.of("incident.wholeSite")
                    : String.join(" ", row.buildings())),
            new Column<>("incident.from", row -> row.notice().fromAt()),
            new Column<>("incident.until", row -> row.notice().untilAt()),
            new Column<>("incident.endedAt", IncidentRow::endedAt),
            new Column<>("incident.sayZh", row -> row.notice().sayZh()),
            new Column<>("incident.sayEn", row -> row.notice().sayEn()),
            new Column<>("incident.callers", IncidentRow::callers),
            new Column<>("incident.untold", IncidentRow::untold));

    private final IncidentReading reading;
    private final IncidentPolicy policy;
    private final NoticePages pages;
    private final Options options;
    private final TableExport export;
    private final MessageSource messages;

    IncidentListController(IncidentReading reading, IncidentPolicy policy, NoticePages pages, Options options,
            TableExport export, MessageSource messages) {
        this.reading = reading;
        this.policy = policy;
        this.pages = pages;
        this.options = options;
        this.export = export;
        this.messages = messages;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/incidents")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") IncidentFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        IncidentFilter filter = asked == null || errors.hasErrors() ? IncidentFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString())
                .addAttribute("window", reading.page(site, filter, after))
                .addAttribute("kinds", pages.kinds(locale))
                .addAttribute("statuses",
                        options.of(IncidentStatus.values(), status -> "incident.status." + status, locale))
                .addAttribute("publishes", policy.publishing(actor).allowed());
        ModelAndView page = new ModelAndView("incident/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows as a file. */
    @GetMapping(path = "/incidents", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") IncidentFilter filter, @RequestParam String format,
            Locale locale, HttpServletResponse response) {
        String name = messages.getMessage("incident.list.title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), COLUMNS),
                () -> reading.all(site, filter));
    }
}
