package org.qiantai.pricing.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.pricing.ListPrice;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the price list, on its page and in its files; a file of all columns can be uploaded again. */
@Component
class PriceTable implements Register {
    private static final List<ListColumn<ListPrice>> COLUMNS = List.of(
            ListColumn.usual("code", "price.column.CODE", ListPrice::code),
            ListColumn.usual("name", "price.column.NAME", ListPrice::nameZh),
            ListColumn.usual("english", "price.column.ENGLISH", ListPrice::nameEn),
            ListColumn.usual("kind", "price.column.KIND", line -> Message.of("price.kind." + line.kind())),
            ListColumn.usual("unit", "price.column.UNIT", ListPrice::unit),
            ListColumn.usual("price", "price.column.PRICE", ListPrice::unitPrice),
            ListColumn.usual("category", "price.column.CATEGORY", ListPrice::category));

    private final MessageSource messages;

    PriceTable(MessageSource messages) { this.messages = messages; }

    @Override
    public String path() { return "/fees/prices"; }

    @Override
    public String title() { return "price.list.title"; }

    Columns<ListPrice> columns(@Nullable Collection<String> asked) { return Columns.of(COLUMNS, asked); }

    Table<ListPrice> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
