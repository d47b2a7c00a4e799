package org.qiantai.servicerequest.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RequestRow;
import org.qiantai.servicerequest.service.RequestBulk;
import org.qiantai.servicerequest.service.RequestFilter;
import org.qiantai.servicerequest.service.RequestList;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of requests. */
@Controller
class RequestListController {
    private final RequestList list;
    private final Choices choices;
    private final RequestBulk bulk;
    private final RequestTable table;
    private final TableExport export;

    RequestListController(RequestList list, Choices choices, RequestBulk bulk, RequestTable table,
            TableExport export) {
        this.list = list;
        this.bulk = bulk;
        this.choices = choices;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/requests")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") RequestFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<RequestRow> shown = table.columns(columns);
        Order order = Order.asked(sort);
        RequestFilter filter = asked == null || errors.hasErrors() ? RequestFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("sort", order.asked())
                        .with("columns", shown.asked()).with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, order, after))
                .addAttribute("columns", shown).addAttribute("sort", order.asked())
                .addAttribute("bulkSteps", bulk.offeredTo(actor))
                .addAttribute("groups", choices.groups(locale)).addAttribute("statuses", choices.statuses(locale))
                .addAttribute("categories", choices.categories(locale));
        ModelAndView page = new ModelAndView("servicerequest/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/requests", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") RequestFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String sort, Locale locale, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter, Order.asked(sort)));
    }
}
