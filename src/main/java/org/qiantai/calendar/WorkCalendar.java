package org.qiantai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days and hours that count at one place (domain.md §4): Monday to Friday, less the holidays, plus the make-up days;
 * the usual business hours unless a day has its own. A value: it never changes.
 *
 * @param hours the usual business hours of a working day, in their order; at least one span
 * @param special the days that are not as their day of the week
 * @param years the years whose holidays are known; dates outside are judged by the day of the week, provisionally
 */
public record WorkCalendar(ZoneId zone, List<BusinessSpan> hours, Map<LocalDate, SpecialDay> special,
        Set<Integer> years) {
    /** @throws IllegalArgumentException without business hours, or when they overlap */
    public WorkCalendar {
        hours = inOrder(hours);
        if (hours.isEmpty()) throw new IllegalArgumentException("no business hours");
        special = Map.copyOf(special);
        years = Set.copyOf(years);
    }

    public static WorkCalendar of(ZoneId zone, List<BusinessSpan> hours, List<SpecialDay> special,
            Set<Integer> years) {
        return new WorkCalendar(zone, hours,
                special.stream().collect(Collectors.toUnmodifiableMap(SpecialDay::date, day -> day)), years);
    }

    public Optional<SpecialDay> special(LocalDate date) { return Optional.ofNullable(special.get(date)); }

    public DayKind kind(LocalDate date) {
        boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
        SpecialDay day = special.get(date);
        if (day == null) return weekend ? DayKind.WEEKEND : DayKind.WORKDAY;
        if (!day.working()) return DayKind.HOLIDAY;
        return weekend ? DayKind.MAKE_UP : DayKind.WORKDAY;
    }

    public boolean isWorking(LocalDate date) { return kind(date).isWorking(); }

    /** The business hours of that day; none on a day off. */
    public List<BusinessSpan> hours(LocalDate date) {
        if (!isWorking(date)) return List.of();
        SpecialDay day = special.get(date);
        return day == null || day.hours().isEmpty() ? hours : day.hours();
    }

    /** Whether the holidays of that day's year are not known yet, so that what is computed may move. */
    public boolean isProvisional(LocalDate date) {
        return !years.contains(date.getYear());
    }

    static List<BusinessSpan> inOrder(List<BusinessSpan> spans) {
        List<BusinessSpan> ordered = spans.stream().sorted(Comparator.comparing(BusinessSpan::from)).toList();
        for (int next = 1; next < ordered.size(); next++)
            if (ordered.get(next).fromMinute() < ordered.get(next - 1).untilMinute())
                throw new IllegalArgumentException(ordered.get(next - 1) + " and " + ordered.get(next) + " overlap");
        return ordered;
    }
}
