package org.qiantai.knowledge.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.ReferenceAnswers;
import org.qiantai.knowledge.ReferenceAnswers.Card;
import org.qiantai.knowledge.AnswerTopic;
import org.qiantai.knowledge.repository.AnswerFilter;
import org.qiantai.knowledge.repository.AnswerSort;
import org.qiantai.knowledge.service.AnswerList;
import org.qiantai.knowledge.service.AnswerPolicy;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The answer cards: the list, and what of it is found while a call is logged. */
@Controller
@RequestMapping("/answers")
class AnswersController {
    private final AnswerList list;
    private final ReferenceAnswers cards;
    private final Options options;
    private final AnswerTable table;
    private final TableExport export;

    AnswersController(AnswerList list, ReferenceAnswers cards, Options options, AnswerTable table, TableExport export) {
        this.list = list;
        this.cards = cards;
        this.options = options;
        this.table = table;
        this.export = export;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping
    ModelAndView index(SiteRef site, @Nullable @ModelAttribute("asked") AnswerFilter asked, BindingResult errors,
            @RequestParam(required = false) @Nullable List<String> columns,
            @RequestParam(required = false) @Nullable String after, Actor actor, Locale locale, Model model) {
        Columns<Card> shown = table.columns(columns);
        AnswerFilter filter = asked == null || errors.hasErrors() ? AnswerFilter.none() : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("columns", shown.asked())
                        .with("site", site.code()).toString())
                .addAttribute("window", list.page(site, filter, after)).addAttribute("columns", shown)
                .addAttribute("keeps", AnswerPolicy.keeps(actor))
                .addAttribute("topics", options.of(AnswerTopic.values(), topic -> "knowledge.topic." + topic, locale))
                .addAttribute("sorts", options.of(AnswerSort.values(), sort -> "knowledge.sort." + sort, locale));
        ModelAndView page = new ModelAndView("knowledge/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows and columns as a file. */
    @GetMapping(params = "format")
    void export(SiteRef site, @ModelAttribute("asked") AnswerFilter filter, @RequestParam String format,
            @RequestParam(required = false) @Nullable List<String> columns, Locale locale,
            HttpServletResponse response) {
        export.send(response, ExportFormat.parse(format), table.file(site, columns, locale),
                () -> list.all(site, filter));
    }

    /** Those to choose from while a call is logged. */
    @GetMapping("/find")
    String find(SiteRef site, @RequestParam(required = false) @Nullable String words, Model model) {
        model.addAttribute("cards", cards.find(site, words));
        return "knowledge/choice :: cards";
    }
}
