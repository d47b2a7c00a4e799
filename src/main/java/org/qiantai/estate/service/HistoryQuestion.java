package org.qiantai.estate.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a household is narrowed to; stands in the address.
 *
 * @param kind the subject of a module's records, {@link #CALLS} or {@link #EXTENSIONS}; anything else is all
 * @param from first local day, {@code to} the last
 */
public record HistoryQuestion(@Nullable String kind, @Nullable LocalDate from, @Nullable LocalDate to) {
    public static final String CALLS = "CALL";
    public static final String EXTENSIONS = "EXTENSION";

    public static HistoryQuestion all() { return new HistoryQuestion(null, null, null); }
}
