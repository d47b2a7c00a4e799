package org.qiantai.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Time that goes faster from a moment on: the real one until then, so many times as fast afterwards. It depends on nothing
 * but the machine's clock, so that all nodes of a trial have the same time.
 */
final class FastClock extends Clock {
    private final Clock real;
    private final Instant since;
    private final int speed;

    FastClock(Clock real, Instant since, int speed) {
        this.real = real;
        this.since = since;
        this.speed = speed;
    }

    @Override
    public Instant instant() {
        Instant now = real.instant();
        return now.isAfter(since) ? since.plus(Duration.between(since, now).multipliedBy(speed)) : now;
    }

    @Override
    public ZoneId getZone() { return real.getZone(); }

    @Override
    public Clock withZone(ZoneId zone) { return new FastClock(real.withZone(zone), since, speed); }
}
