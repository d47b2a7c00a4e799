package org.qiantai.staff.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Slows down guessing: after a few failures each further one doubles the wait, up to a quarter of an hour. Counted for
 * each name from one address, and for an address as a whole (many names, few passwords). In memory: a restart forgives,
 * and each node counts for itself, which leaves a guesser a handful of tries an hour.
 */
@Service
public class SignInThrottle {
    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FOR_AN_ADDRESS = 50;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);
    private static final int MOST = 20_000;

    private final Clock clock;
    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) { return size() > MOST; }
    };

    private record Failures(int count, Instant last, Instant blockedUntil) {}

    SignInThrottle(Clock clock) { this.clock = clock; }

    /** How long this name must wait at this address; zero when it may try now. */
    public synchronized Duration waitFor(String username, String address) {
        Duration name = left(nameKey(username, address));
        Duration whole = left(address);
        return name.compareTo(whole) > 0 ? name : whole;
    }

    synchronized void failed(String username, String address) {
        count(nameKey(username, address), FREE_FOR_A_NAME);
        count(address, FREE_FOR_AN_ADDRESS);
    }

    synchronized void succeeded(String username, String address) { failures.remove(nameKey(username, address)); }

    private Duration left(String key) {
        Failures counted = failures.get(key);
        if (counted == null) return Duration.ZERO;
        Duration wait = Duration.between(clock.instant(), counted.blockedUntil());
        return wait.isPositive() ? wait : Duration.ZERO;
    }

    private void count(String key, int free) {
        Instant now = clock.instant();
        Failures before = failures.get(key);
        boolean remembered = before != null && now.isBefore(before.last().plus(FORGIVEN_AFTER));
        int count = before != null && remembered ? before.count() + 1 : 1;
        failures.put(key, new Failures(count, now, now.plus(waitAfter(count - free))));
    }

    private static Duration waitAfter(int tooMany) {
        if (tooMany < 0) return Duration.ZERO;
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(tooMany, 10));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String nameKey(String username, String address) {
        return SignInUsers.canonical(username) + " " + address;
    }
}
