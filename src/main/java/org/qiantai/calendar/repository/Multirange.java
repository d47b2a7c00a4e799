package org.qiantai.calendar.repository;

import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.qiantai.calendar.BusinessSpan;

/** Spans of a day as PostgreSQL writes them, in minutes after midnight: {@code {[480,720),[780,1020)}}. */
final class Multirange {
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+),(\\d+)\\)");
    private static final int MINUTES_AN_HOUR = 60;
    private static final int HOURS_A_DAY = 24;

    private Multirange() {}

    static String write(List<BusinessSpan> spans) {
        return spans.stream().map(span -> "[" + span.fromMinute() + "," + span.untilMinute() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }

    static List<BusinessSpan> read(String text) {
        return RANGE.matcher(text).results()
                .map(range -> new BusinessSpan(time(range.group(1)), time(range.group(2)))).toList();
    }

    private static LocalTime time(String minutes) {
        int minute = Integer.parseInt(minutes);
        return LocalTime.of(minute / MINUTES_AN_HOUR % HOURS_A_DAY, minute % MINUTES_AN_HOUR);
    }
}
