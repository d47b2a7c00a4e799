package org.qiantai.worklog.controller;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.qiantai.platform.error.NotFoundException;

/** The day in an address. */
final class LogDate {
    private LogDate() {}

    /** @throws NotFoundException for what is no day */
    static LocalDate of(String text) {
        try {
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) return LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            // Said below: there is no such day.
        }
        throw new NotFoundException(text);
    }
}
