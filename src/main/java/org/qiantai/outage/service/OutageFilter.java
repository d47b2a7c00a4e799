package org.qiantai.outage.service;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.domain.SupplyKind;
import org.qiantai.outage.domain.OutageStatus;

/**
 * What the list of known outages is narrowed to; stands in the address, so that it can be shared.
 *
 * @param building the code of one that was touched, also by an outage of the whole site
 * @param text a number or part of one, words that are said to callers
 * @param from first local day of its beginning, {@code to} the last
 * @param overrun only those that should be over by now
 * @param untold only those with callers still to be told
 */
public record OutageFilter(@Nullable OutageStatus status, @Nullable SupplyKind kind, @Nullable String building,
        @Nullable String text, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable Boolean overrun,
        @Nullable Boolean untold) {

    public static OutageFilter none() { return new OutageFilter(null, null, null, null, null, null, null, null); }
}
