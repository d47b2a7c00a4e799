package org.qiantai.calendar.controller;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes whole days as RFC 5545 wants them: CRLF, lines of at most 75 octets, special characters escaped. */
final class ICalendar {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final int LONGEST = 75;

    private final StringBuilder text = new StringBuilder();

    ICalendar(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Qiantai//Calendar//ZH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("X-WR-CALNAME", escaped(name));
    }

    /** @param uid always the same for the same day of the same calendar, so that a program that reads again replaces it */
    void wholeDay(String uid, LocalDate date, Instant changedAt, String summary) {
        line("BEGIN", "VEVENT");
        line("UID", uid);
        line("DTSTAMP", STAMP.format(changedAt));
        line("DTSTART;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(date));
        line("DTEND;VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(date.plusDays(1)));
        line("SUMMARY", escaped(summary));
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    String end() {
        line("END", "VCALENDAR");
        return text.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n");
    }

    /** Folded between characters, never inside one. */
    private void line(String name, String value) {
        int octets = 0;
        for (int character : (name + ":" + value).codePoints().toArray()) {
            int size = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += size;
        }
        text.append("\r\n");
    }
}
