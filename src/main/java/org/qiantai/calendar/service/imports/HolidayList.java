package org.qiantai.calendar.service.imports;

import java.time.Month;
import java.time.MonthDay;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.qiantai.calendar.domain.DayRule;

/**
 * What a list or a notice says.
 *
 * @param days each date once, in their order
 * @param refused what should be days and cannot be read
 * @param left sentences with a date in them that order nothing
 */
public record HolidayList(List<ReadDay> days, List<RefusedLine> refused, List<String> left) {
    /** Off in every year there is. */
    private static final MonthDay NEW_YEAR = MonthDay.of(Month.JANUARY, 1);

    public HolidayList {
        days = List.copyOf(days);
        refused = List.copyOf(refused);
        left = List.copyOf(left);
    }

    /** The years it has whole: a list of a year's holidays without New Year's Day is a part of one. */
    public SortedSet<Integer> wholeYears() {
        return days.stream()
                .filter(day -> day.terms().rule() == DayRule.HOLIDAY && MonthDay.from(day.date()).equals(NEW_YEAR))
                .map(day -> day.date().getYear()).collect(Collectors.toCollection(TreeSet::new));
    }
}
