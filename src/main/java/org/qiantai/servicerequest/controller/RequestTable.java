package org.qiantai.servicerequest.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.CategoryNames;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.servicerequest.repository.RequestRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the register of requests, on its page and in its files. */
@Component
class RequestTable implements Register {
    private final MessageSource messages;
    private final List<ListColumn<RequestRow>> columns;

    RequestTable(CategoryNames categories, MessageSource messages) {
        this.messages = messages;
        this.columns = List.of(ListColumn.usual("number", "request.number", RequestRow::number),
                ListColumn.usual("status", "request.status", row -> Message.of("request.status." + row.status())),
                ListColumn.further("emergency", "request.emergency", RequestRow::emergency),
                ListColumn.usual("receivedAt", "request.receivedAt", RequestRow::receivedAt),
                ListColumn.usual("where", "request.where", RequestRow::where),
                ListColumn.usual("callers", "request.callers", RequestRow::caller),
                ListColumn.usual("category", "request.category", row -> categories.of(row.categoryCode())),
                ListColumn.usual("description", "request.description", RequestRow::description),
                ListColumn.usual("due", "request.due", RequestRow::finishDue));
    }

    @Override
    public String path() { return "/requests"; }

    @Override
    public String title() { return "request.list.title"; }

    Columns<RequestRow> columns(@Nullable Collection<String> asked) { return Columns.of(columns, asked); }

    Table<RequestRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
