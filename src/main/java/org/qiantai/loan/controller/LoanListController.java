package org.qiantai.loan.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.loan.repository.LoanRow;
import org.qiantai.loan.service.LoanDesk;
import org.qiantai.loan.service.LoanFilter;
import org.qiantai.loan.service.LoanList;
import org.qiantai.loan.service.LoanSort;
import org.qiantai.loan.service.LoanView;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.staff.StaffDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of things lent out. */
@Controller
class LoanListController {
    private final LoanList list;
    private final Options options;
    private final StaffDirectory staff;
    private final LoanTable table;
    private final TableExport export;

    LoanListController(LoanList list, Options options, StaffDirectory staff, LoanTable table, TableExport export) {
        this.list = list;
        this.options = options;
        this.staff = staff;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/loans")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") LoanFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<LoanRow> shown = table.columns(columns);
        LoanFilter filter = asked == null || errors.hasErrors() ? LoanFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, after)).addAttribute("columns", shown)
                .addAttribute("views", options.of(LoanView.values(), view -> "loan.view." + view, locale))
                .addAttribute("sorts", options.of(LoanSort.values(), sort -> "loan.sort." + sort, locale))
                .addAttribute("departments", staff.departmentsAt(site.id()).stream()
                        .map(department -> new Option(department.code(), department.name(locale))).toList())
                .addAttribute("keeps", LoanDesk.keeping(actor).allowed());
        ModelAndView page = new ModelAndView("loan/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/loans", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") LoanFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter));
    }
}
