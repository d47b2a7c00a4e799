package org.qiantai.worklog.service;

import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.worklog.domain.EntryType;
import org.qiantai.worklog.domain.AcceptedBy;

/**
 * What somebody writes into the log.
 *
 * @param happenedAt in the site's local time; null for now
 * @param about a record's number, also without the site's code
 * @param taker of a hand-over
 * @param corrects id of the entry it puts right
 */
public record WriteEntry(EntryType type, @Nullable LocalDateTime happenedAt, String text, @Nullable String about,
        @Nullable AcceptedBy taker, @Nullable Long corrects, UUID token) {}
