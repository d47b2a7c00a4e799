package org.qiantai.calendar.domain;

import java.time.LocalDate;

/** One day as somebody entered it. */
public record DayEntry(LocalDate date, DayTerms terms, Stamp stamp) {}
