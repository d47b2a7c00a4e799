package org.qiantai.deadline.controller;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.Due;
import org.qiantai.deadline.service.Preview;
import org.qiantai.platform.web.Sentences;

/** A preview for programs: times with the site's offset, days as dates. */
record PreviewJson(String code, String from, @Nullable String respondDue, @Nullable String targetDue,
        @Nullable String finishDue, boolean provisional, List<Day> days) {

    record Day(String date, String kind, boolean counted, String note) {}

    /** What was wrong, in the reader's language. */
    record Refused(String error) {}

    static PreviewJson of(Preview preview, Sentences sentences) {
        ZoneId zone = preview.zone();
        return new PreviewJson(preview.standard().code(), text(preview.from(), zone), text(preview.respond(), zone),
                text(preview.target(), zone), text(preview.finish(), zone), preview.provisional(),
                preview.days().stream().map(day -> new Day(day.date().toString(), day.kind().name(), day.counted(),
                        day.notes().stream().map(sentences::text).collect(Collectors.joining("; "))))
                        .toList());
    }

    private static @Nullable String text(@Nullable Due due, ZoneId zone) {
        return due == null ? null : text(due.at(), zone);
    }

    private static String text(Instant at, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone));
    }
}
