package org.qiantai.contractor.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Categories;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.contractor.repository.ContractorRow;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The columns of the list of crews, on its page and in its files. */
@Component
class ContractorTable implements Register {
    private final Categories categories;
    private final MessageSource messages;
    private final List<ListColumn<ContractorRow>> columns;

    ContractorTable(Categories categories, MessageSource messages) {
        this.categories = categories;
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("name", "contractor.name", ContractorRow::name),
                ListColumn.usual("categories", "contractor.categories",
                        row -> matters(row, LocaleContextHolder.getLocale())),
                ListColumn.usual("contact", "contractor.contact", ContractorRow::contact),
                ListColumn.usual("phone", "contractor.phone", ContractorRow::phone),
                ListColumn.usual("verdict", "contractor.verdict", row -> row.verdict() == null
                        ? Message.of("contractor.unevaluated")
                        : Message.of("contractor.verdict." + row.verdict())),
                ListColumn.usual("average", "contractor.average", ContractorRow::average),
                ListColumn.usual("evaluatedOn", "contractor.evaluatedOn", ContractorRow::evaluatedOn),
                ListColumn.usual("activeUntil", "contractor.activeUntil", ContractorRow::activeUntil),
                ListColumn.further("evaluations", "contractor.evaluations", ContractorRow::evaluations),
                ListColumn.further("endReason", "contractor.endReason", ContractorRow::endReason),
                ListColumn.further("note", "contractor.note", ContractorRow::note));
    }

    @Override
    public String path() { return "/contractors"; }

    @Override
    public String title() { return "contractor.list.title"; }

    /** The names of its listed matters. */
    String matters(ContractorRow row, Locale locale) {
        return row.categories().stream()
                .map(code -> categories.byCode(code).map(category -> category.name(locale)).orElse(code))
                .collect(Collectors.joining("、"));
    }

    Columns<ContractorRow> columns(@Nullable Collection<String> asked) { return Columns.of(columns, asked); }

    Table<ContractorRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
