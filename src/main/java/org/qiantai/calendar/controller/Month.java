package org.qiantai.calendar.controller;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.service.DayView;

/**
 * A month as it hangs on the wall.
 *
 * @param weeks each of seven days from Monday on; null where the week reaches into another month
 */
record Month(YearMonth month, List<List<@Nullable DayView>> weeks) {
    private static final int A_WEEK = 7;

    static List<Month> of(List<DayView> year) {
        return year.stream().collect(Collectors.groupingBy(day -> YearMonth.from(day.date()), TreeMap::new,
                Collectors.toList())).entrySet().stream()
                .map(month -> new Month(month.getKey(), weeks(month.getValue()))).toList();
    }

    private static List<List<@Nullable DayView>> weeks(List<DayView> days) {
        List<@Nullable DayView> cells = new ArrayList<@Nullable DayView>();
        while (cells.size() < days.getFirst().date().getDayOfWeek().getValue() - 1)
            cells.add(null);
        cells.addAll(days);
        while (cells.size() % A_WEEK != 0)
            cells.add(null);
        List<List<@Nullable DayView>> weeks = new ArrayList<>();
        for (int first = 0; first < cells.size(); first += A_WEEK)
            weeks.add(Collections.unmodifiableList(cells.subList(first, first + A_WEEK)));
        return weeks;
    }
}
