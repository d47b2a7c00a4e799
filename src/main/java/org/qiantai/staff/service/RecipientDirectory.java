package org.qiantai.staff.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Role;
import org.qiantai.staff.Recipient;
import org.qiantai.staff.Recipients;
import org.qiantai.staff.repository.RecipientQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers from the database, so that a role lent this minute counts. */
@Service
@Transactional(readOnly = true)
class RecipientDirectory implements Recipients {
    private final RecipientQuery rows;
    private final Clock clock;

    RecipientDirectory(RecipientQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<Recipient> holding(Set<Role> roles, long siteId, @Nullable String department) {
        if (roles.isEmpty()) return List.of();
        Instant now = clock.instant();
        List<Recipient> holders = rows.holding(roles, siteId, department, now);
        if (!roles.contains(Role.SUPERVISOR) || department == null) return holders;
        Set<Role> supervisor = Set.of(Role.SUPERVISOR);
        List<Recipient> supervisors = roles.equals(supervisor)
                ? holders
                : rows.holding(supervisor, siteId, department, now);
        return supervisors.isEmpty()
                ? Stream.concat(holders.stream(),
                        rows.holding(supervisor, siteId, Actor.FRONT_DESK, now).stream()).distinct()
                        .toList()
                : holders;
    }

    @Override
    public List<Recipient> among(Set<Long> userIds, long siteId) {
        return userIds.isEmpty() ? List.of() : rows.among(userIds, siteId);
    }
}
