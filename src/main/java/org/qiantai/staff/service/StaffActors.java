package org.qiantai.staff.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.ActorDirectory;
import org.qiantai.platform.security.Grant;
import org.qiantai.staff.domain.Assignment;
import org.qiantai.staff.repository.ActorRow;
import org.qiantai.staff.repository.ActorQuery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Who is signed in and what they may do now. Asked at every request, so kept for at most a minute: a change made here
 * counts at once, one made on another node within that minute. Lent roles begin and end on the second.
 */
@Service
public class StaffActors implements ActorDirectory {
    private static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 5_000;

    private final ActorQuery rows;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    private record Known(Optional<ActorRow> row, Instant until) {}

    StaffActors(ActorQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Optional<Actor> find(String username) {
        Instant now = clock.instant();
        return row(username, now).map(row -> actor(row, now));
    }

    /** Whether the user's password was chosen by somebody else and must be changed before anything else. */
    public boolean mustChangePassword(String username) {
        return row(username, clock.instant()).map(ActorRow::mustChangePassword).orElse(false);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(StaffChanged change) {
        changes.incrementAndGet();
        known.clear();
    }

    private Optional<ActorRow> row(String username, Instant now) {
        Known kept = known.get(username);
        if (kept != null && now.isBefore(kept.until())) return kept.row();
        long seen = changes.get();
        Optional<ActorRow> row = rows.find(username, now, now.plus(KEPT));
        if (known.size() >= MOST) known.clear();
        // What was read before a change must not be kept after it.
        if (row.isPresent() && changes.get() == seen) known.put(username, new Known(row, now.plus(KEPT)));
        return row;
    }

    private static Actor actor(ActorRow row, Instant now) {
        Stream<Grant> own = row.roles().stream().sorted(Comparator.naturalOrder())
                .map(role -> new Grant(role, Assignment.departmentOf(role, row.department()), null));
        Stream<Grant> lent = row.loans().stream().filter(loan -> loan.isInForce(now)).map(ActorRow.Loan::grant);
        List<Grant> grants = Stream.concat(own, lent).toList();
        return new Actor(row.id(), row.username(), row.name(), row.department(), row.siteIds(), grants);
    }
}
