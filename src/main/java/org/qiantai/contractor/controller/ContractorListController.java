package org.qiantai.contractor.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.contractor.repository.ContractorFilter;
import org.qiantai.contractor.repository.ContractorRow;
import org.qiantai.contractor.service.ContractorList;
import org.qiantai.contractor.service.ContractorPolicy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The register of crews under contract. */
@Controller
class ContractorListController {
    private final ContractorList list;
    private final Categories categories;
    private final Options options;
    private final ContractorTable table;
    private final TableExport export;

    ContractorListController(ContractorList list, Categories categories, Options options, ContractorTable table,
            TableExport export) {
        this.list = list;
        this.categories = categories;
        this.options = options;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/contractors")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") ContractorFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<ContractorRow> shown = table.columns(columns);
        ContractorFilter filter = asked == null || errors.hasErrors() ? ContractorFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, after)).addAttribute("columns", shown)
                .addAttribute("today", list.today(site))
                .addAttribute("views",
                        options.of(ContractorFilter.View.values(), view -> "contractor.view." + view, locale))
                .addAttribute("categories", categories.inUse().stream()
                        .map(category -> new Option(category.code(), category.name(locale))).toList())
                .addAttribute("keeps", ContractorPolicy.keeping(actor).allowed());
        ModelAndView page = new ModelAndView("contractor/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/contractors", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") ContractorFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter));
    }
}
