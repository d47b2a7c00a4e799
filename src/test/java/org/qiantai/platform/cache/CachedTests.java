package org.qiantai.platform.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionSynchronizationUtils;

class CachedTests {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final AtomicInteger source = new AtomicInteger();

    private final Cached<Integer> cached = new Cached<>(new Clock() {
        @Override
        public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override
        public Clock withZone(ZoneId zone) { return this; }

        @Override
        public Instant instant() { return now.get(); }
    }, source::incrementAndGet);

    @Test
    @DisplayName("It is read once a minute")
    void aMinute() {
        assertThat(cached.get()).isEqualTo(1);
        now.set(Instant.EPOCH.plusSeconds(59));
        assertThat(cached.get()).isEqualTo(1);
        now.set(Instant.EPOCH.plusSeconds(60));
        assertThat(cached.get()).isEqualTo(2);
    }

    @Test
    @DisplayName("A change is seen after its commit, not before")
    void evicted() {
        cached.get();
        TransactionSynchronizationManager.initSynchronization();
        try {
            cached.evictAfterCommit();
            assertThat(cached.get()).isEqualTo(1);
            TransactionSynchronizationUtils.triggerAfterCommit();
            assertThat(cached.get()).isEqualTo(2);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }
}
