package org.qiantai.platform.export;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;

/** Turns a row's values into what stands in a cell: a number, or text in the reader's language. */
record Cells(MessageSource messages, Locale locale, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String header(Column<?> column) { return messages.getMessage(column.headerKey(), null, locale); }

    /** A {@link Number}, or a text that may be empty. */
    Object of(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number;
            case Instant at -> MINUTE.format(at.atZone(zone));
            case LocalDateTime at -> MINUTE.format(at);
            case LocalTime at -> TIME.format(at);
            case Boolean yes -> messages.getMessage(yes ? "list.yes" : "list.no", null, locale);
            case MessageSourceResolvable message -> messages.getMessage(message, locale);
            default -> value.toString();
        };
    }
}
