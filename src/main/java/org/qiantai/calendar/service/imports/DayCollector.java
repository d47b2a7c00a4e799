package org.qiantai.calendar.service.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.platform.error.Message;

/** Collects what is read, and refuses what no calendar can hold, whatever it was read from. */
final class DayCollector {
    private static final int LONGEST_ZH = 40;
    private static final int LONGEST_EN = 60;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private final SortedMap<LocalDate, ReadDay> days = new TreeMap<>();
    private final List<RefusedLine> refused = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    void add(LocalDate date, DayTerms terms, String source) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR)
            refuse(source, Message.of("calendar.import.reason.year", FIRST_YEAR, LAST_YEAR));
        else if (terms.nameZh().length() > LONGEST_ZH || terms.nameEn().length() > LONGEST_EN)
            refuse(source, Message.of("calendar.import.reason.name", LONGEST_ZH, LONGEST_EN));
        else if (days.containsKey(date)) refuse(source, Message.of("calendar.import.reason.twice", date.toString()));
        else
            days.put(date, new ReadDay(date, terms, source));
    }

    void refuse(String source, Message reason) { refused.add(new RefusedLine(source, reason)); }

    void leave(String source) { left.add(source); }

    HolidayList list() { return new HolidayList(List.copyOf(days.values()), refused, left); }
}
