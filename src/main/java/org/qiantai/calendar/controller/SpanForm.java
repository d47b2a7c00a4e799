package org.qiantai.calendar.controller;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** One span of business hours as it is typed: nothing at all for none. */
record SpanForm(@Nullable String from, @Nullable String until) {
    /** As many as a form offers, and so as a day has. */
    static final int ROWS = 4;

    private static final SpanForm EMPTY = new SpanForm("", "");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:：](\\d{2})");
    private static final String MIDNIGHT = "24:00";

    static SpanForm of(BusinessSpan span) {
        return new SpanForm(span.from().toString(),
                span.until().equals(LocalTime.MIDNIGHT) ? MIDNIGHT : span.until().toString());
    }

    /** The rows of a form: those there are, and empty ones. */
    static List<@Nullable SpanForm> rows(List<BusinessSpan> spans) {
        return filled(new ArrayList<>(spans.stream().map(SpanForm::of).toList()));
    }

    /** The same for what was posted, where a row may be missing. */
    static List<@Nullable SpanForm> filled(@Nullable List<@Nullable SpanForm> rows) {
        List<@Nullable SpanForm> filled = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            SpanForm typed = rows == null || rows.size() <= row ? null : rows.get(row);
            filled.add(typed == null ? EMPTY : typed);
        }
        return filled;
    }

    /**
     * The spans of all rows in the order of the day.
     *
     * @throws InvalidInputException beside the row that is no span, or overlaps another
     */
    static List<BusinessSpan> spans(List<@Nullable SpanForm> rows) {
        Map<Integer, BusinessSpan> typed = new TreeMap<>();
        for (int row = 0; row < rows.size(); row++) {
            SpanForm form = rows.get(row);
            if (form != null && !form.isEmpty()) typed.put(row, form.span("spans[" + row + "]."));
        }
        typed.forEach((row, span) -> typed.forEach((other, earlier) -> {
            if (other < row && span.fromMinute() < earlier.untilMinute() && earlier.fromMinute() < span.untilMinute())
                throw new InvalidInputException("spans[" + row + "].from",
                        Message.of("calendar.error.overlap", of(span).text(), of(earlier).text()));
        }));
        return typed.values().stream().sorted(Comparator.comparing(BusinessSpan::from)).toList();
    }

    String text() { return from + "–" + until; }

    private boolean isEmpty() { return blank(from) && blank(until); }

    private BusinessSpan span(String row) {
        LocalTime begins = time(from, row + "from", false);
        LocalTime ends = time(until, row + "until", true);
        try {
            return new BusinessSpan(begins, ends);
        } catch (IllegalArgumentException reversed) {
            throw new InvalidInputException(row + "until", Message.of("calendar.error.reversed"));
        }
    }

    private static LocalTime time(@Nullable String typed, String field, boolean end) {
        Matcher time = TIME.matcher(typed == null ? "" : typed.strip());
        if (end && typed != null && typed.strip().replace('：', ':').equals(MIDNIGHT)) return LocalTime.MIDNIGHT;
        try {
            if (time.matches()) return LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2)));
        } catch (DateTimeException outside) {
            // Said below, as for anything else that is no time.
        }
        throw new InvalidInputException(field, Message.of("calendar.error.time"));
    }

    private static boolean blank(@Nullable String typed) { return typed == null || typed.isBlank(); }
}
