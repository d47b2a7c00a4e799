package org.qiantai.calendar.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.qiantai.calendar.BusinessSpan;
import org.qiantai.calendar.SpecialDay;

/**
 * What is said about one day.
 *
 * @param nameZh the festival's name, may be empty
 * @param hours its own business hours in their order; empty for the usual ones
 */
public record DayTerms(DayRule rule, String nameZh, String nameEn, List<BusinessSpan> hours) {
    /** A day nobody has said anything about. */
    public static final DayTerms USUAL = new DayTerms(DayRule.USUAL, "", "", List.of());

    public DayTerms { hours = List.copyOf(hours); }

    /** The festival in that language, or at least in the other. */
    public String name(Locale locale) {
        boolean english = locale.getLanguage().equals("en") && !nameEn.isEmpty();
        return english || nameZh.isEmpty() ? nameEn : nameZh;
    }

    /** The same with the hours the day had, where it was and is worked. */
    public DayTerms withHoursOf(DayTerms before) {
        return rule == DayRule.WORKDAY && hours.isEmpty() ? new DayTerms(rule, nameZh, nameEn, before.hours) : this;
    }

    /** As the clocks see it. @throws IllegalArgumentException for a usual day, which is nothing special */
    public SpecialDay on(LocalDate date) {
        return switch (rule) {
            case HOLIDAY -> new SpecialDay(date, false, nameZh, nameEn, List.of());
            case WORKDAY -> new SpecialDay(date, true, nameZh, nameEn, hours);
            case USUAL -> throw new IllegalArgumentException(date + " is a usual day");
        };
    }
}
