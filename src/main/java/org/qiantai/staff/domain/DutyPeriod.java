package org.qiantai.staff.domain;

import java.time.Duration;
import java.time.Instant;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** From–until of one duty; the end is not part of it. */
public record DutyPeriod(Instant from, Instant until) {
    /** Longer than this nobody stays. */
    static final Duration LONGEST = Duration.ofDays(7);

    /** @throws InvalidInputException when it is empty, too long, or over already */
    public void check(Instant now) {
        if (!from.isBefore(until)) throw new InvalidInputException("until", Message.of("roster.refused.order"));
        if (Duration.between(from, until).compareTo(LONGEST) > 0)
            throw new InvalidInputException("until", Message.of("roster.refused.long", LONGEST.toDays()));
        if (!now.isBefore(until)) throw new InvalidInputException("until", Message.of("roster.refused.past"));
    }
}
