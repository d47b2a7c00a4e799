package org.qiantai.outage.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.domain.OutageStatus;
import org.qiantai.outage.repository.OutageRow;
import org.qiantai.outage.service.OutageFilter;
import org.qiantai.outage.service.OutageList;
import org.qiantai.outage.service.OutagePolicy;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
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
class OutageListController {
    private final OutageList list;
    private final OutagePolicy policy;
    private final NoticePages pages;
    private final Options options;
    private final OutageTable table;
    private final TableExport export;

    OutageListController(OutageList list, OutagePolicy policy, NoticePages pages, Options options,
            OutageTable table, TableExport export) {
        this.list = list;
        this.policy = policy;
        this.pages = pages;
        this.options = options;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/outages")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") OutageFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<OutageRow> shown = table.columns(columns);
        Order order = Order.asked(sort);
        OutageFilter filter = asked == null || errors.hasErrors() ? OutageFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("sort", order.asked())
                        .with("columns", shown.asked()).with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, order, after))
                .addAttribute("columns", shown).addAttribute("sort", order.asked())
                .addAttribute("kinds", pages.kinds(locale)).addAttribute("buildings", pages.buildings(site))
                .addAttribute("statuses",
                        options.of(OutageStatus.values(), status -> "outage.status." + status, locale))
                .addAttribute("publishes", policy.publishing(actor).allowed());
        ModelAndView page = new ModelAndView("outage/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/outages", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") OutageFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort, Locale locale, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter, Order.asked(sort)));
    }
}
