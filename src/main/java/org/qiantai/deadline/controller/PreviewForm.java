package org.qiantai.deadline.controller;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/**
 * Which standard, and from when.
 *
 * @param from a local time at the site, or one with its offset; kept as it was typed
 */
record PreviewForm(@Nullable String code, @Nullable String from) {
    /** In an address, a plus sign that nobody escaped is a space. */
    private static final Pattern LOST_PLUS = Pattern.compile(" (?=\\d\\d:?\\d\\d$)");
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    boolean isEmpty() { return (code == null || code.isBlank()) && (from == null || from.isBlank()); }

    /** @throws InvalidInputException without one */
    String standard() {
        if (code == null || code.isBlank())
            throw new InvalidInputException("code", Message.of("preview.error.codeMissing"));
        return code.strip();
    }

    /** @throws InvalidInputException for what is no time, or far from any calendar */
    Instant start(ZoneId zone, Instant now) {
        if (from == null || from.isBlank()) return now;
        try {
            String text = LOST_PLUS.matcher(from.strip()).replaceFirst("+");
            var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text.replaceFirst("^(\\S{10}) ", "$1T"),
                    OffsetDateTime::from, LocalDateTime::from);
            Instant start = time instanceof OffsetDateTime moment
                    ? moment.toInstant()
                    : ((LocalDateTime) time).atZone(zone).toInstant();
            int year = start.atZone(zone).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) return start;
        } catch (DateTimeException noTime) {
            throw new InvalidInputException("from", Message.of("preview.error.from", from.strip()));
        }
        throw new InvalidInputException("from", Message.of("preview.error.years", FIRST_YEAR, LAST_YEAR));
    }
}
