package org.qiantai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.qiantai.staff.MovedClock;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class FastClockTests {
    private static final Instant NOON = Instant.parse("2026-11-26T04:00:00Z");
    private static final String[] FASTER = {"qiantai.simulation.since=2026-11-26T04:00:00Z",
        "qiantai.simulation.speed=5"};

    private final ApplicationContextRunner program = new ApplicationContextRunner()
            .withUserConfiguration(TimeConfiguration.class);

    @Test
    @DisplayName("A trial's clock is the real one until its moment, and goes so many times as fast afterwards")
    void faster() {
        MovedClock real = new MovedClock(NOON.minusSeconds(60));
        Clock fast = new FastClock(real, NOON, 5);
        assertThat(fast.instant()).isEqualTo(real.instant());
        real.pass(Duration.ofSeconds(60));
        assertThat(fast.instant()).isEqualTo(NOON);
        real.pass(Duration.ofMillis(1500));
        assertThat(fast.instant()).isEqualTo(NOON.plusMillis(7500));
    }

    @Test
    @DisplayName("Time goes faster in the profile of trials alone, whatever else is set")
    void inTrialsAlone() {
        program.withPropertyValues(FASTER)
                .run(context -> assertThat(context.getBean(Clock.class)).isEqualTo(Clock.systemUTC()));
        program.withPropertyValues(FASTER).withPropertyValues("spring.profiles.active=simulation")
                .run(context -> assertThat(context.getBean(Clock.class)).isInstanceOf(FastClock.class));
        program.withPropertyValues("spring.profiles.active=simulation", "qiantai.simulation.since=2026-11-26T04:00:00Z")
                .run(context -> assertThat(context).as("without a speed time would stand still").hasFailed());
    }
}
