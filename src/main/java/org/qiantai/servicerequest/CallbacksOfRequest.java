package org.qiantai.servicerequest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;

/** What a request asks of its callbacks, in its own transaction; served by the module of the callbacks. */
public interface CallbacksOfRequest {
    /**
     * All departments have reported: one callback for each caller falls due (R-03-70), or the finder's confirmation where
     * staff found it (R-03-31).
     */
    void schedule(ReportedRequest request, Actor by);

    /** Somebody called after that: who has no callback of the present round yet gets one. */
    void scheduleForLateCallers(ReportedRequest request, Actor by);

    /** The request went back to work: callbacks not made yet are withdrawn. */
    void withdraw(long requestId, Actor by);

    /** The request's callbacks, oldest first, for its page. */
    List<CallbackSummary> of(long requestId);

    /**
     * @param finderId who found it, where no owner is to be called
     */
    record ReportedRequest(long id, long siteId, String number, List<CallerToAsk> callers, @Nullable Long finderId,
            Instant reportedAt) {}

    record CallerToAsk(@Nullable Long occupantId, String name, @Nullable String phone) {}

    record CallbackSummary(String number, String name, String statusKey, @Nullable Integer satisfaction) {}
}
