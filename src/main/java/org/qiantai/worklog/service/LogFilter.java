package org.qiantai.worklog.service;

import org.jspecify.annotations.Nullable;
import org.qiantai.worklog.domain.EntryType;

/**
 * What of a day is shown; stands in the address.
 *
 * @param byHand only what somebody wrote
 */
public record LogFilter(@Nullable EntryType type, @Nullable Boolean byHand) {
    public static LogFilter none() { return new LogFilter(null, null); }
}
