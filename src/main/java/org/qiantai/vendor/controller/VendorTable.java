package org.qiantai.vendor.controller;

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
import org.qiantai.vendor.repository.VendorRow;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The columns of the list of crews, on its page and in its files. */
@Component
class VendorTable implements Register {
    private final Categories categories;
    private final MessageSource messages;
    private final List<ListColumn<VendorRow>> columns;

    VendorTable(Categories categories, MessageSource messages) {
        this.categories = categories;
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("name", "vendor.name", VendorRow::name),
                ListColumn.usual("categories", "vendor.categories",
                        row -> matters(row, LocaleContextHolder.getLocale())),
                ListColumn.usual("contact", "vendor.contact", VendorRow::contact),
                ListColumn.usual("phone", "vendor.phone", VendorRow::phone),
                ListColumn.usual("verdict", "vendor.verdict", row -> row.verdict() == null
                        ? Message.of("vendor.unevaluated")
                        : Message.of("vendor.verdict." + row.verdict())),
                ListColumn.usual("average", "vendor.average", VendorRow::average),
                ListColumn.usual("evaluatedOn", "vendor.evaluatedOn", VendorRow::evaluatedOn),
                ListColumn.usual("activeUntil", "vendor.activeUntil", VendorRow::activeUntil),
                ListColumn.further("evaluations", "vendor.evaluations", VendorRow::evaluations),
                ListColumn.further("endReason", "vendor.endReason", VendorRow::endReason),
                ListColumn.further("note", "vendor.note", VendorRow::note));
    }

    @Override
    public String path() { return "/vendors"; }

    @Override
    public String title() { return "vendor.list.title"; }

    /** The names of its listed matters. */
    String matters(VendorRow row, Locale locale) {
        return row.categories().stream()
                .map(code -> categories.byCode(code).map(category -> category.name(locale)).orElse(code))
                .collect(Collectors.joining("、"));
    }

    Columns<VendorRow> columns(@Nullable Collection<String> asked) { return Columns.of(columns, asked); }

    Table<VendorRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
