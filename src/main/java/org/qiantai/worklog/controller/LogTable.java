package org.qiantai.worklog.controller;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.form.Option;
import org.qiantai.platform.form.Options;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.web.Sentences;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.repository.LogLine;
import org.qiantai.worklog.service.WorklogQueryService;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a day looks like as a file, and the names of its types. */
@Component
class LogTable {
    private final WorklogQueryService reading;
    private final Options options;
    private final Sentences sentences;
    private final MessageSource messages;

    LogTable(WorklogQueryService reading, Options options, Sentences sentences, MessageSource messages) {
        this.reading = reading;
        this.options = options;
        this.sentences = sentences;
        this.messages = messages;
    }

    List<Option> types(Locale locale) { return options.of(EntryType.values(), type -> "worklog.type." + type, locale); }

    Table<LogLine> of(SiteRef site, LocalDate day, Locale locale) {
        String name = messages.getMessage("worklog.title", null, locale) + " " + site.code() + " " + day;
        return new Table<>(name, site.zone(), List.of(new Column<>("worklog.at", LogLine::at),
                new Column<>("worklog.shift", line -> Message.of("worklog.shift." + reading.shift(site, line).kind())),
                new Column<>("worklog.type", line -> Message.of("worklog.type." + line.type())),
                new Column<>("worklog.byHand", LogLine::isByHand),
                new Column<>("worklog.number", LogLine::number),
                new Column<>("worklog.where", LogLine::where),
                new Column<>("worklog.matter", LogLine::what),
                new Column<>("worklog.act", line -> line.sentence() == null
                        ? null
                        : sentences.written(line.sentence(), locale, site.zone())),
                new Column<>("worklog.text", LogLine::text),
                new Column<>("worklog.by", line -> line.isOfProgram() ? null : line.by()),
                new Column<>("worklog.enteredAt", LogLine::enteredAt),
                new Column<>("worklog.corrects", LogLine::correctsAt)));
    }
}
