package org.qiantai.calendar.service.imports;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;

/** The days a clause begins with: “2月14日（周六）、2月28日（周六）”, “1月28日（农历除夕、周二）至2月4日（周二）”. */
final class NoticeDates {
    private static final Pattern DATE = Pattern
            .compile("(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})[日号](?:\\(([^()]*)\\))?");
    private static final Pattern TO = Pattern.compile("[至到~\\-–—―]+");
    private static final Pattern AND = Pattern.compile("[、和及与]");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)(.*)");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LONGEST = 31;

    private final int year;

    /** @param year of the days whose year is not written */
    NoticeDates(int year) { this.year = year; }

    /** @param rest what the clause says about them */
    record Found(List<LocalDate> dates, String rest) {}

    private record Written(@Nullable Integer year, int month, int day, @Nullable String brackets, String text) {}

    /** @throws UnreadableException when they are no days, or not those of the week they are said to be */
    Found read(String clause) {
        List<LocalDate> dates = new ArrayList<>();
        Matcher at = DATE.matcher(clause);
        int month = 0;
        int position = 0;
        while (true) {
            Written from = next(at, position, month, clause);
            position = at.end();
            Written until = from;
            int to = end(TO, clause, position);
            if (to > position) {
                until = next(at, to, from.month(), clause);
                position = at.end();
            }
            dates.addAll(between(from, until));
            month = until.month();
            int and = end(AND, clause, position);
            if (and == position) return new Found(dates, clause.substring(position));
            position = and;
        }
    }

    private static Written next(Matcher at, int position, int month, String clause) {
        at.region(position, clause.length());
        if (!at.lookingAt() || at.group(2) == null && month == 0)
            throw new UnreadableException(Message.of("calendar.import.reason.unread", clause));
        return new Written(at.group(1) == null ? null : Integer.valueOf(at.group(1)),
                at.group(2) == null ? month : Integer.parseInt(at.group(2)), Integer.parseInt(at.group(3)),
                at.group(4), at.group());
    }

    private static int end(Pattern wanted, String clause, int position) {
        Matcher found = wanted.matcher(clause).region(position, clause.length());
        return found.lookingAt() ? found.end() : position;
    }

    private List<LocalDate> between(Written from, Written until) {
        int ends = until.year() != null ? until.year() : from.year() != null ? from.year() : year;
        // The New Year's holiday may begin before the year whose notice it stands in.
        boolean crosses = from.month() == Month.DECEMBER.getValue() && until.month() == Month.JANUARY.getValue();
        int begins = from.year() != null ? from.year() : crosses ? ends - 1 : ends;
        if (crosses && until.year() == null && from.year() != null) ends = begins + 1;
        LocalDate first = date(begins, from);
        LocalDate last = date(ends, until);
        if (Math.abs(first.getYear() - year) > 1 || Math.abs(last.getYear() - year) > 1)
            throw new UnreadableException(Message.of("calendar.import.reason.otherYear", from.text(), year));
        if (last.isBefore(first) || first.plusDays(LONGEST).isBefore(last))
            throw new UnreadableException(Message.of("calendar.import.reason.period", from.text(), until.text()));
        return first.datesUntil(last.plusDays(1)).toList();
    }

    private static LocalDate date(int year, Written written) {
        LocalDate date;
        try {
            date = LocalDate.of(year, written.month(), written.day());
        } catch (DateTimeException none) {
            throw new UnreadableException(Message.of("calendar.import.reason.noSuchDay", written.text(), year));
        }
        if (written.brackets() != null)
            for (String said : AND.split(written.brackets()))
            compare(date, said, written.text());
        return date;
    }

    private static void compare(LocalDate date, String said, String text) {
        Matcher weekday = WEEKDAY.matcher(said);
        if (!weekday.matches()) return;
        int index = WEEKDAYS.indexOf(weekday.group(1).replace('天', '日'));
        boolean one = weekday.group(1).length() == 1;
        if (!one || index < 0 || DayOfWeek.of(index + 1) != date.getDayOfWeek())
            throw new UnreadableException(Message.of("calendar.import.reason.weekday", text, date.toString(),
                    Message.of("calendar.weekday." + date.getDayOfWeek().getValue())));
    }
}
