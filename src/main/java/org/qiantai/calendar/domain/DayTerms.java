package org.qiantai.calendar.domain;

import java.time.LocalDate;
import java.util.List;
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

    /** As the clocks see it. @throws IllegalArgumentException for a usual day, which is nothing special */
    public SpecialDay on(LocalDate date) {
        return switch (rule) {
            case HOLIDAY -> new SpecialDay(date, false, nameZh, nameEn, List.of());
            case WORKDAY -> new SpecialDay(date, true, nameZh, nameEn, hours);
            case USUAL -> throw new IllegalArgumentException(date + " is a usual day");
        };
    }
}
