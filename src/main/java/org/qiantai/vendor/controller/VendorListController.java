package org.qiantai.vendor.controller;

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
import org.qiantai.vendor.repository.VendorFilter;
import org.qiantai.vendor.repository.VendorRow;
import org.qiantai.vendor.service.VendorList;
import org.qiantai.vendor.service.VendorPolicy;
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
class VendorListController {
    private final VendorList list;
    private final Categories categories;
    private final Options options;
    private final VendorTable table;
    private final TableExport export;

    VendorListController(VendorList list, Categories categories, Options options, VendorTable table,
            TableExport export) {
        this.list = list;
        this.categories = categories;
        this.options = options;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/vendors")
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") VendorFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<VendorRow> shown = table.columns(columns);
        VendorFilter filter = asked == null || errors.hasErrors() ? VendorFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, after)).addAttribute("columns", shown)
                .addAttribute("today", list.today(site))
                .addAttribute("views", options.of(VendorFilter.View.values(), view -> "vendor.view." + view, locale))
                .addAttribute("categories", categories.inUse().stream()
                        .map(category -> new Option(category.code(), category.name(locale))).toList())
                .addAttribute("keeps", VendorPolicy.keeping(actor).allowed());
        ModelAndView page = new ModelAndView("vendor/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(path = "/vendors", params = "format")
    void export(SiteRef site, @ModelAttribute("asked") VendorFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter));
    }
}
