package org.qiantai.callback.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.domain.CallbackStatus;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.callback.service.CallbackFilter;
import org.qiantai.callback.service.CallbackList;
import org.qiantai.callback.service.CallbackView;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
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

/** The register of callbacks. */
@Controller
class CallbackListController {
    private final CallbackList list;
    private final CallbackTable table;
    private final TableExport export;
    private final Options options;

    CallbackListController(CallbackList list, CallbackTable table, TableExport export, Options options) {
        this.list = list;
        this.table = table;
        this.export = export;
        this.options = options;
    }

    /** What cannot be read in the address (a bad date) is said, and nothing is left out silently: 422. */
    @GetMapping("/callbacks")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") CallbackFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<CallbackRow> shown = table.columns(columns);
        CallbackFilter filter = asked == null || errors.hasErrors() ? CallbackFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("columns", shown)
                .addAttribute("window", list.page(site, filter, after, actor))
                .addAttribute("views", options.of(CallbackView.values(), view -> "callback.view." + view, locale))
                .addAttribute("statuses",
                        options.of(CallbackStatus.values(), status -> "callback.status." + status, locale));
        ModelAndView page = new ModelAndView("callback/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/callbacks", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") CallbackFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Actor actor, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter, actor));
    }
}
