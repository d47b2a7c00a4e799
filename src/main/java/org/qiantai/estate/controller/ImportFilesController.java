package org.qiantai.estate.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.estate.service.imports.EstateImport;
import org.qiantai.estate.service.imports.ImportColumn;
import org.qiantai.estate.service.imports.ImportPlan;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Sentences;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The empty list to fill in, and the lines an import leaves out. */
@Controller
@RequestMapping("/admin/import")
class ImportFilesController {
    private final EstateImport imports;
    private final TableExport export;
    private final Sentences sentences;

    ImportFilesController(EstateImport imports, TableExport export, Sentences sentences) {
        this.imports = imports;
        this.export = export;
        this.sentences = sentences;
    }

    @GetMapping("/template")
    void template(SiteRef site, @RequestParam String format, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), new Table<>("units", site.zone(), columns()),
                Stream::<ImportPlan.Row>empty);
    }

    /** As uploaded, by whom uploaded it, with the reasons: to be corrected and uploaded again. */
    @GetMapping("/{id}/refused")
    void refused(SiteRef site, @PathVariable UUID id, @RequestParam String format, Actor actor,
            HttpServletResponse response) {
        List<Column<ImportPlan.Row>> columns = new ArrayList<>(columns());
        columns.add(new Column<>("estate.import.reason",
                row -> row.changes().stream().map(sentences::text).collect(Collectors.joining(" "))));
        List<ImportPlan.Row> rows = imports.refused(site, id, actor);
        export.send(response, ExportFormat.parse(format), new Table<>("refused", site.zone(), columns), rows::stream);
    }

    private static List<Column<ImportPlan.Row>> columns() {
        return Arrays.stream(ImportColumn.values())
                .map(column -> new Column<ImportPlan.Row>(column.headerKey(), row -> row.line().cell(column))).toList();
    }
}
