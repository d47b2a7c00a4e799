package org.qiantai.outage.repository;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.domain.OutageStatus;
import org.qiantai.outage.domain.Notice;

/**
 * One line of the list of known outages.
 *
 * @param buildings the names of its buildings, in the order people count; empty for the whole site
 * @param untold how many of its callers are still to be told
 */
public record OutageRow(long id, String number, OutageStatus status, Notice notice, List<String> buildings,
        @Nullable Instant endedAt, int callers, int untold) {

    public boolean isRunning() { return status == OutageStatus.PUBLISHED; }
}
