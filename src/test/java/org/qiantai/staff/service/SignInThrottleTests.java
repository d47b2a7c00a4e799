package org.qiantai.staff.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.staff.MovedClock;

class SignInThrottleTests {
    final MovedClock clock = new MovedClock(Instant.parse("2026-11-23T02:00:00Z"));
    final SignInThrottle throttle = new SignInThrottle(clock);

    @Test
    @DisplayName("Four wrong passwords cost nothing, then each one doubles the wait, up to a quarter of an hour")
    void doubles() {
        fail(4, "wang");
        assertThat(throttle.waitFor("wang", "a")).isZero();
        fail(1, "wang");
        assertThat(throttle.waitFor("Wang ", "a")).isEqualTo(Duration.ofSeconds(10));
        fail(1, "wang");
        assertThat(throttle.waitFor("wang", "a")).isEqualTo(Duration.ofSeconds(20));
        fail(20, "wang");
        assertThat(throttle.waitFor("wang", "a")).isEqualTo(Duration.ofMinutes(15));
        assertThat(throttle.waitFor("wang", "b")).isZero();
        clock.pass(Duration.ofMinutes(15));
        assertThat(throttle.waitFor("wang", "a")).isZero();
    }

    @Test
    @DisplayName("The right password, or a quiet hour, forgives")
    void forgives() {
        fail(5, "li");
        throttle.succeeded("li", "a");
        assertThat(throttle.waitFor("li", "a")).isZero();
        fail(4, "zhao");
        clock.pass(Duration.ofHours(1));
        fail(1, "zhao");
        assertThat(throttle.waitFor("zhao", "a")).isZero();
    }

    @Test
    @DisplayName("Many names from one address make that address wait")
    void spraying() {
        for (int i = 0; i < 50; i++)
            fail(1, "name" + i);
        assertThat(throttle.waitFor("another", "a")).isEqualTo(Duration.ofSeconds(10));
    }

    private void fail(int times, String name) {
        for (int i = 0; i < times; i++)
            throttle.failed(name, "a");
    }
}
