package org.qiantai.staff.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.staff.DepartmentRef;
import org.qiantai.staff.repository.StaffQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The company's few departments by code, named on every row of many lists: kept for a minute, forgotten at once where
 * they are changed.
 */
@Component
class DepartmentCache {
    private static final Duration KEPT = Duration.ofSeconds(60);

    private final StaffQuery rows;
    private final Clock clock;
    private volatile @Nullable Pages pages;

    DepartmentCache(StaffQuery rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Optional<DepartmentRef> find(String code) { return Optional.ofNullable(pages().byCode().get(code)); }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(StaffChanged change) { pages = null; }

    private Pages pages() {
        Pages known = pages;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.until())) return known;
        Pages read = new Pages(rows.departments(), now.plus(KEPT));
        pages = read;
        return read;
    }

    private record Pages(Map<String, DepartmentRef> byCode, Instant until) {}
}
