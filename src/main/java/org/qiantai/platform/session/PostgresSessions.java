package org.qiantai.platform.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.session.PrincipalNameIndexResolver;
import org.springframework.session.SessionRepository;

/**
 * Sessions that survive a restart and hold on every node, for one statement a minute: each node keeps a copy of the
 * sessions it serves, asks the database again after a minute, and writes the time of the last access as rarely. What a
 * request changes is written before its answer goes out.
 */
class PostgresSessions implements SessionRepository<StoredSession>, Sessions {
    static final Duration KEPT = Duration.ofSeconds(60);
    private static final int MOST = 20_000;

    private final SessionTables tables;
    private final Duration timeout;
    private final Clock clock;
    private final PrincipalNameIndexResolver<StoredSession> principals = new PrincipalNameIndexResolver<>();
    private final Map<String, LocalCopy> copies = new ConcurrentHashMap<>();

    PostgresSessions(SessionTables tables, Duration timeout, Clock clock) {
        this.tables = tables;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public StoredSession createSession() { return new StoredSession(clock.instant(), timeout); }

    @Override
    public @Nullable StoredSession findById(String id) {
        Instant now = clock.instant();
        LocalCopy kept = copies.get(id);
        if (kept == null || !kept.isFresh(now, KEPT)) {
            Optional<LocalCopy> read = tables.read(id, now);
            if (read.isEmpty()) {
                copies.remove(id);
                return null;
            }
            kept = read.get();
            keep(id, kept, now);
        }
        return kept.isExpired(now) ? null : new StoredSession(id, kept);
    }

    @Override
    public void save(StoredSession session) {
        Instant now = clock.instant();
        String principal = principals.resolveIndexValueFor(session);
        LocalCopy kept = copies.get(session.savedId());
        boolean due = kept == null || !session.getLastAccessedTime().isBefore(kept.writtenAt().plus(KEPT));
        boolean write = session.isNew() || session.isChanged() || due;
        if (write) tables.write(session, principal);
        remember(session, principal, now, write);
        session.saved();
    }

    @Override
    public void deleteById(String id) {
        copies.remove(id);
        tables.delete(id);
    }

    @Override
    public void endOthers(String username, @Nullable String keptId) {
        String kept = keptId == null ? "" : keptId;
        tables.deleteOf(username, kept);
        copies.entrySet().removeIf(copy -> username.equals(copy.getValue().principal()) && !copy.getKey().equals(kept));
    }

    void forgetExpired() {
        Instant now = clock.instant();
        tables.deleteExpired(now);
        copies.values().removeIf(copy -> !copy.isFresh(now, KEPT));
    }

    /** A session signed out while this request was under way has no copy any more and must not get one back. */
    private void remember(StoredSession session, @Nullable String principal, Instant now, boolean written) {
        Instant accessed = session.getLastAccessedTime();
        if (session.isNew()) {
            LocalCopy empty = new LocalCopy(session.key(), session.getCreationTime(), accessed,
                    session.getMaxInactiveInterval(), principal, Map.of(), now, accessed);
            keep(session.getId(), empty.after(session, principal, accessed), now);
            return;
        }
        LocalCopy after = copies.computeIfPresent(session.savedId(),
                (_, before) -> before.after(session, principal, written ? accessed : before.writtenAt()));
        if (after == null || session.savedId().equals(session.getId())) return;
        copies.remove(session.savedId());
        keep(session.getId(), after, now);
    }

    private void keep(String id, LocalCopy copy, Instant now) {
        if (copies.size() >= MOST) copies.values().removeIf(other -> !other.isFresh(now, KEPT));
        if (copies.size() < MOST) copies.put(id, copy);
    }
}
