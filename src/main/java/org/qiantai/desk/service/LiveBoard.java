package org.qiantai.desk.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
    void changed(long site) { held(site).changed = true; }

    void allChanged() { sites.values().forEach(held -> held.changed = true); }

    private Held held(long site) { return sites.computeIfAbsent(site, _ -> new Held()); }

    private Board read(SiteRef site) {
        Instant at = clock.instant();
        List<Lane> lanes = SiteScope.within(Set.of(site.id()), () -> modules.stream()
                .flatMap(module -> module.lanes(site).stream())
                .sorted(Comparator.comparingInt(lane -> ORDER.indexOf(lane.id()))).toList());
        return new Board(Integer.toHexString(lanes.hashCode()), lanes, at);
    }

    /** One site's board. Whoever comes while it is read waits for that reading, and holds no connection meanwhile. */
    private final class Held {
        private final ReentrantLock reading = new ReentrantLock();
        private volatile boolean changed = true;
        private volatile @Nullable Board board;

        Board board(SiteRef site) {
            Board known = board;
            if (known != null && isFresh(known)) return known;
            reading.lock();
            try {
                known = board;
                if (known != null && isFresh(known)) return known;
                // Before the reading: what changes during it is read again.
                changed = false;
                Board read = read(site);
                board = read;
                return read;
            } finally {
                reading.unlock();
            }
        }

        private boolean isFresh(Board known) { return !changed && clock.instant().isBefore(known.at().plus(FRESH)); }
    }
}
