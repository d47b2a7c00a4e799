package org.qiantai.deadline.domain;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.deadline.domain.EscalationPlan.Planned;

/** A clock that is about to begin, with what is to happen when; nothing of it has been done. */
public record TimerStart(TimerRow clock, EscalationPlan plan) {
    /** What a clock that began in the past has come to by now. */
    public List<Planned> reached(Instant now) {
        return plan.reached(now, Set.of());
    }

    /** When somebody has to look after it first; null for never. */
    public @Nullable Instant next(Instant now) {
        return plan.next(now, Set.of()).orElse(null);
    }

    public TimerStart numbered(long id) { return new TimerStart(clock.numbered(id), plan); }
}
