package org.qiantai.outage.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.outage.domain.OutageStatus;
import org.qiantai.outage.domain.Notice;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.timeline.TimelineLine;

/**
 * Everything the page of one outage shows.
 *
 * @param buildings the names of its buildings; empty for the whole site
 * @param callers who called, those still to be told first, the phones as this reader may see them
 * @param publishes whether the reader may correct and end it and tick callers off, {@code logs} may log one
 */
public record OutagePage(String number, OutageStatus status, long version, SiteRef site, Notice notice,
        List<String> buildings, boolean overrun, @Nullable Instant endedAt, List<CallerLine> callers,
        List<TimelineLine> timeline, boolean publishes, boolean logs) {

    /** Somebody who called; {@code dial} tells whether the phone is shown in full; token: of the form that ticks them off. */
    public record CallerLine(long id, String requestNumber, String where, String name, @Nullable String phone,
            boolean dial, Instant calledAt, @Nullable Instant toldAt, @Nullable String toldBy, UUID token) {}

    public boolean isRunning() { return status == OutageStatus.PUBLISHED; }

    public long untold() { return callers.stream().filter(caller -> caller.toldAt() == null).count(); }
}
