package org.qiantai.desk.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.queue.BoardLanes;
import org.qiantai.platform.queue.Lane;
import org.qiantai.platform.site.SiteRef;
import org.qiantai.platform.site.SiteScope;
import org.springframework.stereotype.Service;

/** What must be done now at a site: read once for each change, and shared by everybody who looks at that site's board. */
@Service
public class LiveBoard {
    /** With time alone, what was due today becomes overdue. */
    static final Duration FRESH = Duration.ofSeconds(10);
    /** The order of the lanes: what cannot wait first. */
    private static final List<String> ORDER = List.of("dispatch", "chase", "overdue", "today", "callback", "promised",
            "receive", "decision");

    private final List<BoardLanes> modules;
    private final Clock clock;
    private final Map<Long, Held> sites = new ConcurrentHashMap<>();

    LiveBoard(List<BoardLanes> modules, Clock clock) {
        this.modules = modules;
        this.clock = clock;
    }

    /** @param version changes when what is shown does */
    public record Board(String version, List<Lane> lanes, Instant at) {}

    public Board of(SiteRef site) { return held(site.id()).board(site); }

    /** What was read before is no longer true. */
    void changed(long site) { held(site).changes.incrementAndGet(); }

    void allChanged() { sites.values().forEach(held -> held.changes.incrementAndGet()); }

    private Held held(long site) { return sites.computeIfAbsent(site, _ -> new Held()); }

    private Board read(SiteRef site) {
        Instant at = clock.instant();
        List<Lane> lanes = SiteScope.within(Set.of(site.id()), () -> modules.stream()
                .flatMap(module -> module.lanes(site).stream())
                .sorted(Comparator.comparingInt(lane -> ORDER.indexOf(lane.id()))).toList());
        return new Board(Integer.toHexString(lanes.hashCode()), lanes, at);
    }

    /**
     * One site's board. Whoever comes while it is read waits for that reading, and holds no connection meanwhile: what was
     * read before the change that they have heard of is of no use to them.
     */
    private final class Held {
        private final ReentrantLock reading = new ReentrantLock();
        private final AtomicLong changes = new AtomicLong();
        private volatile @Nullable Reading last;

        Board board(SiteRef site) {
            Reading known = last;
            if (known != null && isFresh(known)) return known.board;
            reading.lock();
            try {
                known = last;
                if (known != null && isFresh(known)) return known.board;
                // Counted before the reading: what changes during it is read again.
                long before = changes.get();
                Reading now = new Reading(read(site), before);
                last = now;
                return now.board;
            } finally {
                reading.unlock();
            }
        }

        private boolean isFresh(Reading known) {
            return known.changes == changes.get() && clock.instant().isBefore(known.board.at().plus(FRESH));
        }
    }

    /** @param changes how many were known when it was begun */
    private record Reading(Board board, long changes) {}
}
