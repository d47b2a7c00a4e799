package org.qiantai.servicerequest.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RequestRow;
import org.qiantai.servicerequest.service.RequestFilter;
import org.qiantai.servicerequest.service.RequestList;
import org.springframework.context.MessageSource;
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
    private final CategoryNames categoryNames;
    private final TableExport export;
    private final MessageSource messages;

    RequestListController(RequestList list, Choices choices, CategoryNames categoryNames, TableExport export,
            MessageSource messages) {
        this.list = list;
        this.choices = choices;
        this.categoryNames = categoryNames;
        this.export = export;
        this.messages = messages;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/requests")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") RequestFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable String after, Locale locale, Model model) {
        RequestFilter filter = asked == null || errors.hasErrors() ? RequestFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, after))
                .addAttribute("groups", choices.groups(locale)).addAttribute("statuses", choices.statuses(locale))
                .addAttribute("categories", choices.categories(locale))
                .addAttribute("categoryNames", categoryNames);
        ModelAndView page = new ModelAndView("servicerequest/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows as a file. */
    @GetMapping(path = "/requests", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") RequestFilter filter, @RequestParam String format,
            Locale locale, HttpServletResponse response) {
        String name = messages.getMessage("request.list.title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), columns()),
                () -> list.all(site, filter));
    }

    private List<Column<RequestRow>> columns() {
        return List.of(new Column<>("request.number", RequestRow::number),
                new Column<>("request.status", row -> Message.of("request.status." + row.status())),
                new Column<>("request.emergency", RequestRow::emergency),
                new Column<>("request.receivedAt", RequestRow::receivedAt),
                new Column<>("request.where", RequestRow::where),
                new Column<>("request.callers", RequestRow::caller),
                new Column<>("request.category", row -> categoryNames.of(row.categoryCode())),
                new Column<>("request.description", RequestRow::description),
                new Column<>("request.due", RequestRow::finishDue));
    }
}
