package org.qiantai.platform.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Something read often and changed seldom, kept for a minute. Nobody waits for another's reading: a caller may hold a
 * connection, and the reader need one.
 */
public final class Cached<T> {
    /** How long it may be old: what another node changed is seen after that. */
    public static final Duration KEPT = Duration.ofSeconds(60);

    private final Clock clock;
    private final Supplier<T> source;
    private final AtomicReference<@Nullable Held<T>> held = new AtomicReference<>();

    /** @param source reads it, and may be asked by several at once */
    public Cached(Clock clock, Supplier<T> source) {
        this.clock = clock;
        this.source = source;
    }

    /** What was read, at most {@link #KEPT} old. */
    public T get() {
        Held<T> seen = held.get();
        Instant now = clock.instant();
        if (seen != null && seen.value() != null && now.isBefore(seen.until())) return seen.value();
        T read = source.get();
        // Not where it was evicted meanwhile: what was read may then be what it was before.
        held.compareAndSet(seen, new Held<>(read, now.plus(KEPT)));
        return read;
    }

    /** Forgets it once the present transaction has committed, for what was read before would be kept. */
    public void evictAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() { held.set(new Held<>(null, Instant.MIN)); }
        });
    }

    private record Held<T>(@Nullable T value, Instant until) {}
}
