package org.qiantai.timeline;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the history of many records is narrowed to.
 *
 * @param events keys of sentences, one ending in a full stop for all that begin so; null for all
 * @param from first local day, {@code to} the last
 */
public record HistoryFilter(@Nullable Set<String> events, @Nullable LocalDate from, @Nullable LocalDate to,
        ZoneId zone) {}
