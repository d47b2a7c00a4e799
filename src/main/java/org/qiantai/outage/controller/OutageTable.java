package org.qiantai.outage.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.repository.OutageRow;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.list.Columns;
import org.qiantai.platform.list.ListColumn;
import org.qiantai.platform.list.Register;
import org.qiantai.platform.site.SiteRef;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The columns of the list of known outages, on its page and in its files. */
@Component
class OutageTable implements Register {
    private static final List<ListColumn<OutageRow>> COLUMNS = List.of(
            ListColumn.usual("number", "outage.number", OutageRow::number),
            ListColumn.usual("status", "outage.status", row -> Message.of("outage.status." + row.status())),
            ListColumn.usual("kind", "outage.kind", row -> Message.of("outage.kind." + row.notice().kind())),
            ListColumn.usual("where", "outage.where", row -> row.buildings().isEmpty()
                    ? Message.of("outage.wholeSite")
                    : String.join(" ", row.buildings())),
            ListColumn.usual("from", "outage.from", row -> row.notice().fromAt()),
            ListColumn.usual("until", "outage.until", row -> row.notice().untilAt()),
            ListColumn.further("endedAt", "outage.endedAt", OutageRow::endedAt),
            ListColumn.usual("say", "outage.say", row -> row.notice().say(LocaleContextHolder.getLocale())),
            ListColumn.further("announcementZh", "outage.announcementZh.column", row -> row.notice().announcementZh()),
            ListColumn.further("announcementEn", "outage.announcementEn", row -> row.notice().announcementEn()),
            ListColumn.usual("callers", "outage.callers", OutageRow::callers),
            ListColumn.usual("untold", "outage.untold", OutageRow::untold));

    private final MessageSource messages;

    OutageTable(MessageSource messages) { this.messages = messages; }

    @Override
    public String path() { return "/outages"; }

    @Override
    public String title() { return "outage.list.title"; }

    Columns<OutageRow> columns(@Nullable Collection<String> asked) { return Columns.of(COLUMNS, asked); }

    Table<OutageRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
