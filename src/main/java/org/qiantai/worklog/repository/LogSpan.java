package org.qiantai.worklog.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.worklog.domain.EntryType;

/**
 * What of the log is read.
 *
 * @param until not part of it
 * @param type null for all
 * @param byHand only what somebody wrote
 */
public record LogSpan(long siteId, Instant from, Instant until, @Nullable EntryType type, boolean byHand) {
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("site", siteId);
        parameters.put("from", Timestamp.from(from));
        parameters.put("until", Timestamp.from(until));
        return parameters;
    }
}
