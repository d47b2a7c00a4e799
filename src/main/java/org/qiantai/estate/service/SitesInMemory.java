package org.qiantai.estate.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.SiteQuery;
import org.qiantai.platform.error.NotFoundException;
import org.qiantai.platform.site.SiteDirectory;
import org.qiantai.platform.site.SiteRef;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The sites, kept in memory: read again after a change here, and at most a minute after one on another node. A site out
 * of use is not listed, yet found by its id or code: its records remain.
 */
@Service
public class SitesInMemory implements SiteDirectory {
    private static final Duration FRESH = Duration.ofSeconds(60);

    private final SiteQuery reads;
    private final Clock clock;
    private volatile @Nullable Snapshot snapshot;

    private record Snapshot(List<SiteQuery.Entry> entries, Instant readAt) {}

    SitesInMemory(SiteQuery reads, Clock clock) {
        this.reads = reads;
        this.clock = clock;
    }

    @Override
    public List<SiteRef> all() {
        return entries().stream().filter(SiteQuery.Entry::active).map(SiteQuery.Entry::site).toList();
    }

    @Override
    public SiteRef byId(long id) {
        return find(site -> site.id() == id).orElseThrow(() -> new NotFoundException(String.valueOf(id)));
    }

    @Override
    public Optional<SiteRef> byCode(String code) { return find(site -> site.code().equals(code)); }

    /** Forgets what was read: at once, and again when the present transaction has ended. */
    public void changed() {
        snapshot = null;
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) { snapshot = null; }
        });
    }

    /** A miss may be a site that another node has just made. */
    private Optional<SiteRef> find(Predicate<SiteRef> wanted) {
        Optional<SiteRef> known = entries().stream().map(SiteQuery.Entry::site).filter(wanted).findFirst();
        if (known.isPresent()) return known;
        return read().stream().map(SiteQuery.Entry::site).filter(wanted).findFirst();
    }

    private List<SiteQuery.Entry> entries() {
        Snapshot kept = snapshot;
        boolean fresh = kept != null && Duration.between(kept.readAt(), clock.instant()).abs().compareTo(FRESH) < 0;
        return kept != null && fresh ? kept.entries() : read();
    }

    private List<SiteQuery.Entry> read() {
        List<SiteQuery.Entry> entries = reads.all();
        snapshot = new Snapshot(entries, clock.instant());
        return entries;
    }
}
