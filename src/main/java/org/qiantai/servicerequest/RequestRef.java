package org.qiantai.servicerequest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.Circumstances;
import org.qiantai.deadline.DueTimes;

/**
 * A request as its orders and callbacks need it.
 *
 * @param callers everybody who told the desk, the first first; empty for what staff found
 * @param finderId the user who found it, where staff did
 */
public record RequestRef(long id, long siteId, String number, RequestStatus status, String categoryCode,
        String description,
        @Nullable Long unitId, @Nullable String place, Instant acceptedAt, Circumstances circumstances, DueTimes due,
        List<CallerRef> callers, @Nullable Long finderId) {

    public boolean emergency() { return circumstances.emergency(); }

    /** Somebody who told the desk; the phone number in full, to be masked before a page shows it. */
    public record CallerRef(@Nullable Long occupantId, String name, @Nullable String phone) {}
}
