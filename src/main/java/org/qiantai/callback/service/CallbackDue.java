package org.qiantai.callback.service;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** How soon a callback and a check on site are to happen. */
@Component
class CallbackDue {
    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(17, 0);
    private static final Duration AT_ONCE = Duration.ofMinutes(30);

    /** A caller is asked by the close of business of the next day. */
    Instant callBy(Instant reportedAt, ZoneId zone) {
        return reportedAt.atZone(zone).toLocalDate().plusDays(1).atTime(CLOSE_OF_BUSINESS).atZone(zone).toInstant();
    }

    /** The area manager goes immediately (R-03-71). */
    Instant checkBy(Instant asked) { return asked.plus(AT_ONCE); }
}
