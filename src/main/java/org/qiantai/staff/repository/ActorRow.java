package org.qiantai.staff.repository;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;

/** What an enabled user is by own right, and which roles of others are or soon will be lent to them. */
public record ActorRow(long id, String username, String name, @Nullable String department,
        boolean mustChangePassword, Set<Role> roles, Set<Long> siteIds, List<Loan> loans) {

    /** A role lent from–until; the end is not part of it. */
    public record Loan(Grant grant, Instant from, Instant until) {
        public boolean isInForce(Instant at) { return !at.isBefore(from) && at.isBefore(until); }
    }
}
