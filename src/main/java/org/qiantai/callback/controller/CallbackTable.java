package org.qiantai.callback.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.callback.repository.CallbackRow;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the register of callbacks, on its page and in its files. */
@Component
class CallbackTable implements Register {
    private static final List<ListColumn<CallbackRow>> COLUMNS = List.of(
            ListColumn.usual("number", "callback.number", CallbackRow::number),
            ListColumn.usual("status", "callback.status", row -> Message.of("callback.status." + row.status())),
            ListColumn.usual("due", "callback.due", CallbackRow::due),
            ListColumn.usual("where", "callback.where", CallbackRow::where),
            ListColumn.usual("whom", "callback.whom", CallbackRow::name),
            ListColumn.usual("request", "callback.request", CallbackRow::requestNumber),
            ListColumn.usual("description", "callback.description", CallbackRow::description),
            ListColumn.usual("attempts", "callback.attempts", CallbackRow::attempts),
            ListColumn.usual("satisfaction", "callback.satisfaction", row -> row.satisfaction() == null
                    ? null
                    : Message.of("callback.satisfaction." + row.satisfaction())),
            ListColumn.usual("outcome", "callback.outcome", row -> row.outcome() == null
                    ? null
                    : Message.of("callback.outcome." + row.outcome())),
            ListColumn.usual("opinion", "callback.opinion", CallbackRow::opinion));

    private final MessageSource messages;

    CallbackTable(MessageSource messages) { this.messages = messages; }

    @Override
    public String path() { return "/callbacks"; }

    @Override
    public String title() { return "callback.list.title"; }

    Columns<CallbackRow> columns(@Nullable Collection<String> asked) { return Columns.of(COLUMNS, asked); }

    Table<CallbackRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
