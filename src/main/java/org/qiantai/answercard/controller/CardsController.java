package org.qiantai.answercard.controller;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.answercard.AnswerCards;
import org.qiantai.answercard.AnswerCards.Card;
import org.qiantai.answercard.CardTopic;
import org.qiantai.answercard.service.CardKeeping;
import org.qiantai.answercard.service.CardPolicy;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.ExportFormat;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.paging.QueryString;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
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
class CardsController {
    private static final List<Column<Card>> COLUMNS = List.of(
            new Column<>("answercard.topic", card -> Message.of("answercard.topic." + card.topic())),
            new Column<>("answercard.title", Card::title), new Column<>("answercard.textZh", Card::textZh),
            new Column<>("answercard.textEn", Card::textEn), new Column<>("answercard.keywords", Card::keywords),
            new Column<>("answercard.validUntil", Card::validUntil),
            new Column<>("answercard.by", Card::changedBy), new Column<>("answercard.at", Card::changedAt));

    private final CardKeeping keeping;
    private final AnswerCards cards;
    private final Options options;
    private final TableExport export;
    private final MessageSource messages;

    CardsController(CardKeeping keeping, AnswerCards cards, Options options, TableExport export,
            MessageSource messages) {
        this.keeping = keeping;
        this.cards = cards;
        this.options = options;
        this.export = export;
        this.messages = messages;
    }

    /** A filter that cannot be read is said, and nothing is narrowed by half: 422. */
    @GetMapping
    ModelAndView index(SiteRef site, @ModelAttribute("asked") CardKeeping.@Nullable Filter asked, BindingResult errors,
            Actor actor, Locale locale, Model model) {
        CardKeeping.Filter filter = asked == null || errors.hasErrors() ? new CardKeeping.Filter(null, null) : asked;
        model.addAttribute("site", site).addAttribute("filter", filter).addAttribute("problems", errors.hasErrors())
                .addAttribute("query", QueryString.of(filter).with("site", site.code()).toString())
                .addAttribute("cards", keeping.all(site, filter)).addAttribute("keeps", CardPolicy.keeps(actor))
                .addAttribute("topics", options.of(CardTopic.values(), topic -> "answercard.topic." + topic, locale));
        ModelAndView page = new ModelAndView("answercard/index");
        if (errors.hasErrors()) page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** The same rows as a file. */
    @GetMapping(params = "format")
    void export(SiteRef site, @ModelAttribute("asked") CardKeeping.Filter filter, @RequestParam String format,
            Locale locale, HttpServletResponse response) {
        String name = messages.getMessage("answercard.list.title", null, locale) + " " + site.code();
        export.send(response, ExportFormat.parse(format), new Table<>(name, site.zone(), COLUMNS),
                () -> keeping.stream(site, filter));
    }

    /** Those to choose from while a call is logged. */
    @GetMapping("/find")
    String find(SiteRef site, @RequestParam(required = false) @Nullable String words, Model model) {
        model.addAttribute("cards", cards.find(site, words));
        return "answercard/choice :: cards";
    }
}
