package org.qiantai.estate.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.UnitRow;
import org.qiantai.estate.service.EstatePolicy;
import org.qiantai.estate.service.UnitQueryService;
import org.qiantai.estate.service.UnitFilter;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of units. */
@Controller
class UnitsController {
    private final UnitQueryService book;
    private final Choices choices;
    private final UnitTable table;
    private final TableExport export;

    UnitsController(UnitQueryService book, Choices choices, UnitTable table, TableExport export) {
        this.book = book;
        this.table = table;
        this.export = export;
        this.choices = choices;
    }

    @GetMapping("/units")
    String index(SiteRef site, @ModelAttribute("filter") UnitFilter filter,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        Columns<UnitRow> shown = table.columns(columns);
        model.addAttribute("site", site).addAttribute("window", book.page(site, filter, after, actor))
                .addAttribute("buildings", choices.buildings(site))
                .addAttribute("columns", shown)
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("keepsUnits", EstatePolicy.keepsUnits(actor));
        return "estate/units/index";
    }

    /** The whole list as a file. */
    @GetMapping(path = "/units", params = "format")
    void export(SiteRef site, UnitFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Actor actor,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns),
                () -> book.all(site, filter, actor));
    }
}
