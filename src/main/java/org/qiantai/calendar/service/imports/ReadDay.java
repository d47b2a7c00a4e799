package org.qiantai.calendar.service.imports;

import java.time.LocalDate;
import org.qiantai.calendar.domain.DayTerms;

/**
 * A day as a list or a notice has it.
 *
 * @param source the line it stands in
 */
public record ReadDay(LocalDate date, DayTerms terms, String source) {}
