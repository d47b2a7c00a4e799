package org.qiantai.worklog.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/**
 * What is written down by hand, once for ever.
 *
 * @param about number of the record it is about
 * @param correctsId the entry it puts right, which stays as it is
 */
public record NewLogEntry(long siteId, EntryType type, Instant happenedAt, String text, @Nullable String about,
        @Nullable Long correctsId, Actor by, Instant enteredAt, UUID formToken) {}
