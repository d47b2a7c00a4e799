package org.qiantai.knowledge.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.ReferenceAnswers.Card;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The columns of the list of answer cards, on its page and in its files. */
@Component
class AnswerTable implements Register {
    private static final List<ListColumn<Card>> COLUMNS = List.of(
            ListColumn.usual("title", "knowledge.title", Card::title),
            ListColumn.usual("topic", "knowledge.topic", card -> Message.of("knowledge.topic." + card.topic())),
            ListColumn.usual("text", "knowledge.text", card -> card.text(LocaleContextHolder.getLocale())),
            ListColumn.further("textZh", "knowledge.textZh.column", Card::textZh),
            ListColumn.further("textEn", "knowledge.textEn", Card::textEn),
            ListColumn.further("keywords", "knowledge.keywords", Card::keywords),
            ListColumn.usual("validUntil", "knowledge.validUntil", Card::validUntil),
            ListColumn.usual("by", "knowledge.by", Card::changedBy),
            ListColumn.usual("at", "knowledge.at", Card::changedAt));

    private final MessageSource messages;

    AnswerTable(MessageSource messages) { this.messages = messages; }

    @Override
    public String path() { return "/answers"; }

    @Override
    public String title() { return "knowledge.list.title"; }

    Columns<Card> columns(@Nullable Collection<String> asked) { return Columns.of(COLUMNS, asked); }

    Table<Card> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
