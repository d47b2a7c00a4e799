package org.qiantai.calendar.service;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.calendar.service.imports.RefusedLine;

/**
 * What a list or a notice would do to the company's calendar, day by day.
 *
 * @param years the years it has whole: confirmed, they are loaded
 * @param lines the days it speaks of, and those of its years that it does not speak of
 * @param refused what cannot be read: as long as there is any, nothing can be confirmed
 * @param left sentences with a date in them that order nothing
 */
public record ImportPreview(UUID id, SortedSet<Integer> years, List<Line> lines, List<RefusedLine> refused,
        List<String> left, boolean done) {

    /** What becomes of a day. */
    public enum Outcome {
        CREATED, CHANGED, UNCHANGED,
        /** Entered before, and not in the list: it stays as it is. */
        KEPT
    }

    /**
     * One day.
     *
     * @param before what is said about it now; null where nothing is
     */
    public record Line(LocalDate date, Outcome outcome, DayTerms terms, @Nullable DayTerms before) {}

    public long count(Outcome outcome) { return lines.stream().filter(line -> line.outcome() == outcome).count(); }

    /** The year to look at afterwards. */
    public int firstYear() {
        return years.isEmpty() ? lines.getFirst().date().getYear() : years.first();
    }
}
