package org.qiantai.incident.controller;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.qiantai.incident.repository.IncidentRow;
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
class IncidentTable implements Register {
    private static final List<ListColumn<IncidentRow>> COLUMNS = List.of(
            ListColumn.usual("number", "incident.number", IncidentRow::number),
            ListColumn.usual("status", "incident.status", row -> Message.of("incident.status." + row.status())),
            ListColumn.usual("kind", "incident.kind", row -> Message.of("incident.kind." + row.notice().kind())),
            ListColumn.usual("where", "incident.where", row -> row.buildings().isEmpty()
                    ? Message.of("incident.wholeSite")
                    : String.join(" ", row.buildings())),
            ListColumn.usual("from", "incident.from", row -> row.notice().fromAt()),
            ListColumn.usual("until", "incident.until", row -> row.notice().untilAt()),
            ListColumn.further("endedAt", "incident.endedAt", IncidentRow::endedAt),
            ListColumn.usual("say", "incident.say", row -> row.notice().say(LocaleContextHolder.getLocale())),
            ListColumn.further("sayZh", "incident.sayZh.column", row -> row.notice().sayZh()),
            ListColumn.further("sayEn", "incident.sayEn", row -> row.notice().sayEn()),
            ListColumn.usual("callers", "incident.callers", IncidentRow::callers),
            ListColumn.usual("untold", "incident.untold", IncidentRow::untold));

    private final MessageSource messages;

    IncidentTable(MessageSource messages) { this.messages = messages; }

    @Override
    public String path() { return "/incidents"; }

    @Override
    public String title() { return "incident.list.title"; }

    Columns<IncidentRow> columns(@Nullable Collection<String> asked) { return Columns.of(COLUMNS, asked); }

    Table<IncidentRow> file(SiteRef site, @Nullable Collection<String> asked, Locale locale) {
        String name = messages.getMessage(title(), null, locale) + " " + site.code();
        return new Table<>(name, site.zone(), columns(asked).exported());
    }
}
