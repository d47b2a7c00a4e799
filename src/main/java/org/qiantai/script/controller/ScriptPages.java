package org.qiantai.script.controller;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.Table;
import org.qiantai.platform.form.Options;
import org.qiantai.script.ScriptMoment;
import org.qiantai.script.domain.DayPart;
import org.qiantai.script.service.ScriptRow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the models of the administrator's pages. */
@Component
class ScriptPages {
    /** The company's, so no site's zone is theirs. */
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Options options;
    private final MessageSource messages;

    ScriptPages(Options options, MessageSource messages) {
        this.options = options;
        this.messages = messages;
    }

    void choices(Locale locale, Model model) {
        model.addAttribute("moments", options.of(ScriptMoment.values(), moment -> "script.moment." + moment, locale))
                .addAttribute("dayParts", options.of(DayPart.values(), part -> "script.dayPart." + part, locale));
    }

    Table<ScriptRow> table(Locale locale) {
        return new Table<>(messages.getMessage("script.title", null, locale), ZONE,
                List.of(new Column<>("script.moment", row -> Message.of("script.moment." + row.text().moment())),
                        new Column<>("script.dayPart", row -> row.text().dayPart() == null
                                ? null
                                : Message.of("script.dayPart." + row.text().dayPart())),
                        new Column<>("script.festival", row -> row.text().festival()),
                        new Column<>("script.textZh", row -> row.text().textZh()),
                        new Column<>("script.textEn", row -> row.text().textEn()),
                        new Column<>("script.active", ScriptRow::active)));
    }
}
