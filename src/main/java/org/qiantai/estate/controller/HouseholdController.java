package org.qiantai.estate.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.EstatePolicy;
import org.qiantai.estate.service.HistoryQuestion;
import org.qiantai.estate.service.HouseholdFile;
import org.qiantai.estate.service.HouseholdPage;
import org.qiantai.estate.service.HouseholdPage.Line;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 一户一档: a unit, its people, what is promised to them, and all that happened. */
@Controller
class HouseholdController {
    private final HouseholdFile file;
    private final Choices choices;
    private final TableExport export;
    private final Sentences sentences;

    HouseholdController(HouseholdFile file, Choices choices, TableExport export, Sentences sentences) {
        this.file = file;
        this.choices = choices;
        this.export = export;
        this.sentences = sentences;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping("/units/{code}")
    ModelAndView show(SiteRef site, @PathVariable String code,
            @Nullable @ModelAttribute("asked") HistoryQuestion asked, BindingResult errors,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        HistoryQuestion filter = asked == null || errors.hasErrors() ? HistoryQuestion.all() : asked;
        HouseholdPage household = file.show(site, code, filter, after, actor);
        model.addAttribute("site", site).addAttribute("household", household).addAttribute("unit", household.unit())
                .addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString())
                .addAttribute("kinds", choices.historyKinds(household, locale))
                .addAttribute("keepsUnits", EstatePolicy.keepsUnits(actor))
                .addAttribute("keepsOccupants", EstatePolicy.keepsOccupants(actor));
        ModelAndView page = new ModelAndView("estate/units/show");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The whole history as a file. */
    @GetMapping(path = "/units/{code}", params = "format")
    void export(SiteRef site, @PathVariable String code, @ModelAttribute("asked") HistoryQuestion filter,
            @RequestParam String format, Actor actor, HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table(site, code),
                () -> file.history(site, code, filter, actor));
    }

    private Table<Line> table(SiteRef site, String code) {
        return new Table<>("household-" + site.code() + "-" + code, site.zone(), List.of(
                new Column<>("estate.history.at", line -> line.entry().at()),
                new Column<>("estate.history.record", Line::number),
                new Column<>("estate.history.who", line -> line.entry().byProgram() ? null : line.entry().actorName()),
                new Column<>("estate.history.what", line -> sentences.textAt(line.entry().sentence(), site.zone())),
                new Column<>("estate.note", line -> line.entry().note())));
    }
}
