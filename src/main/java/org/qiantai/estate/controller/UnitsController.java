package org.qiantai.estate.controller;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.UnitRow;
import org.qiantai.estate.service.EstatePolicy;
import org.qiantai.estate.service.UnitBook;
import org.qiantai.estate.service.UnitFilter;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** The list of units. */
@Controller
class UnitsController {
    private final UnitBook book;
    private final Choices choices;
    private final TableExport export;

    UnitsController(UnitBook book, Choices choices, TableExport export) {
        this.book = book;
        this.export = export;
        this.choices = choices;
    }

    @GetMapping("/units")
    String index(SiteRef site, @ModelAttribute("filter") UnitFilter filter,
            @RequestParam(required = false) @Nullable String after, Actor actor, Model model) {
        model.addAttribute("site", site).addAttribute("window", book.page(site, filter, after, actor))
                .addAttribute("buildings", choices.buildings(site))
                .addAttribute("query", query(site, filter))
                .addAttribute("keepsUnits", EstatePolicy.keepsUnits(actor));
        return "estate/units/index";
    }

    /** The whole list as a file. */
    @GetMapping(path = "/units", params = "format")
    void export(SiteRef site, UnitFilter filter, @RequestParam String format, Actor actor,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table(site),
                () -> book.all(site, filter, actor));
    }

    private static Table<UnitRow> table(SiteRef site) {
        return new Table<>("units-" + site.code(), site.zone(), List.of(new Column<>("estate.unit", UnitRow::code),
                new Column<>("estate.building", UnitRow::buildingName), new Column<>("estate.floor", UnitRow::floor),
                new Column<>("estate.area", UnitRow::area),
                new Column<>("estate.usage", row -> Message.of("estate.usage." + row.usage())),
                new Column<>("estate.people", row -> String.join(" / ", row.people()))));
    }

    /** The filters as they stand in the address. */
    private static String query(SiteRef site, UnitFilter filter) {
        StringBuilder query = new StringBuilder("site=" + site.code());
        add(query, "building", filter.building());
        add(query, "text", filter.text());
        return query.toString();
    }

    private static void add(StringBuilder query, String name, @Nullable String value) {
        String given = Texts.orNull(value);
        if (given != null) query.append('&').append(name).append('=').append(UriUtils.encode(given, UTF_8));
    }
}
