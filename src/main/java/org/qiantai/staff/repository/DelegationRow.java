package org.qiantai.staff.repository;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;

/** A lent role as the list shows it. */
public record DelegationRow(long id, Role role, @Nullable String department, String delegator, String delegate,
        Instant from, Instant until, String lentBy, @Nullable Instant endedAt, @Nullable String endedBy) {

    /** Where it stands at that moment: COMING, NOW, PAST, ENDED. */
    public String state(Instant now) {
        if (endedAt != null) return "ENDED";
        if (now.isBefore(from)) return "COMING";
        return now.isBefore(until) ? "NOW" : "PAST";
    }

    public boolean isOver(Instant now) { return endedAt != null || !now.isBefore(until); }
}
