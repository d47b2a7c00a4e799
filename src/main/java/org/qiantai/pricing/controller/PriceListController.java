package org.qiantai.pricing.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;
import org.qiantai.pricing.repository.PriceFilter;
import org.qiantai.pricing.service.PricePolicy;
import org.qiantai.pricing.service.PriceListQueryService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The price list in force, or another version of it, and its versions (R-03-42, C-17). */
@Controller
@RequestMapping("/fees/prices")
class PriceListController {
    private final PriceListQueryService reading;
    private final Options options;
    private final PriceTable table;
    private final TableExport export;

    PriceListController(PriceListQueryService reading, Options options, PriceTable table, TableExport export) {
        this.reading = reading;
        this.options = options;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") PriceFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<ListPrice> shown = table.columns(columns);
        PriceFilter filter = asked == null || errors.hasErrors() ? PriceFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("sheet", reading.page(site, filter, after, actor).orElse(null))
                .addAttribute("planned", filter.number() == null ? reading.planned(site).orElse(null) : null)
                .addAttribute("columns", shown).addAttribute("keeps", PricePolicy.keeps(actor))
                .addAttribute("kinds", options.of(PriceKind.values(), kind -> "price.kind." + kind, locale));
        ModelAndView page = new ModelAndView("pricing/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(params = "format")
    void export(SiteRef site, @ModelAttribute("asked") PriceFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Actor actor, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> reading.all(site, filter, actor));
    }

    @GetMapping("/versions")
    String versions(SiteRef site, @RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("site", site).addAttribute("window", reading.versions(site, after, actor))
                .addAttribute("keeps", PricePolicy.keeps(actor))
                .addAttribute("inForce", reading.inForce(site).orElse(null));
        return "pricing/versions";
    }
}
