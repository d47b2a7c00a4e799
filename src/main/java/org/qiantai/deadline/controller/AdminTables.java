package org.qiantai.deadline.controller;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.qiantai.deadline.service.CategoryRow;
import org.qiantai.deadline.service.StandardAdministration;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.export.Column;
import org.qiantai.platform.export.Table;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The two lists as files: the same columns as on the page. */
@Component
class AdminTables {
    static final ZoneId ZONE = StandardAdministration.ZONE;

    private final MessageSource messages;

    AdminTables(MessageSource messages) { this.messages = messages; }

    Table<CategoryRow> categories() {
        return new Table<>(title("category.title"), ZONE, List.of(new Column<>("category.code", CategoryRow::code),
                new Column<>("category.nameZh", row -> row.details().nameZh()),
                new Column<>("category.nameEn", row -> row.details().nameEn()),
                new Column<>("category.kind", row -> Message.of("category.kind." + row.details().kind())),
                new Column<>("category.family", row -> Message.of("category.family." + row.details().family())),
                new Column<>("category.department",
                        row -> row.department() == null
                                ? null
                                : row.department().name(LocaleContextHolder.getLocale())),
                new Column<>("category.standard", row -> row.details().standard()),
                new Column<>("category.chargeable",
                        row -> Message.of("category.chargeable." + row.details().chargeable())),
                new Column<>("category.emergency", row -> row.details().emergency()),
                new Column<>("category.publicArea", row -> row.details().publicArea()),
                new Column<>("category.active", CategoryRow::active)));
    }

    Table<StandardRow> standards() {
        return new Table<>(title("standard.title"), ZONE, List.of(new Column<>("standard.code", StandardRow::code),
                new Column<>("standard.name", StandardRow::name),
                new Column<>("standard.appliesTo", row -> Message.of("standard.appliesTo." + row.appliesTo())),
                new Column<>("standard.scope", this::criteria),
                new Column<>("standard.respond", StandardRow::respond),
                new Column<>("standard.target", StandardRow::target),
                new Column<>("standard.finish", StandardRow::finish), new Column<>("standard.cap", StandardRow::cap),
                new Column<>("standard.extensionNeedsOwner", StandardRow::extensionNeedsOwner),
                new Column<>("standard.sourceRule", StandardRow::sourceRule),
                new Column<>("standard.number", StandardRow::number),
                new Column<>("standard.validFrom",
                        row -> row.shipped() ? Message.of("standard.shipped") : row.validFrom())));
    }

    private String criteria(StandardRow row) {
        return row.criteria().stream().map(each -> messages.getMessage(each, LocaleContextHolder.getLocale()))
                .collect(Collectors.joining(" · "));
    }

    private String title(String key) { return messages.getMessage(key, null, LocaleContextHolder.getLocale()); }
}
