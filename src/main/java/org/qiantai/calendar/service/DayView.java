package org.qiantai.calendar.service;

import java.time.LocalDate;
import org.qiantai.calendar.DayKind;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.domain.Stamp;

/**
 * A day of a calendar as its administrator sees it.
 *
 * @param terms what is said about it; {@link DayTerms#USUAL} where nothing is
 * @param own whether the site says so itself, and not the company
 */
public record DayView(LocalDate date, DayKind kind, DayTerms terms, boolean own, Stamp stamp) {

    /** Whether it is not as its day of the week. */
    public boolean special() { return terms.rule() != DayRule.USUAL; }
}
