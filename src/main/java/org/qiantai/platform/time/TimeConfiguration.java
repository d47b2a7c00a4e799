package org.qiantai.platform.time;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one source of "now": everybody else is handed this clock, so that tests can move it. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {
    @Bean
    @Profile("!simulation")
    @ConditionalOnMissingBean
    Clock clock() { return Clock.systemUTC(); }

    /** Trials of many minutes in few, and nothing else: what is written under it has times that never were. */
    @Configuration(proxyBeanMethods = false)
    @Profile("simulation")
    @EnableConfigurationProperties(SimulationProperties.class)
    static class Simulation {
        private static final Logger LOG = LoggerFactory.getLogger(Simulation.class);

        @Bean
        Clock fastClock(SimulationProperties time) {
            LOG.warn("A trial: from {} on time goes {} times as fast", time.since(), time.speed());
            return new FastClock(Clock.systemUTC(), time.since(), time.speed());
        }
    }
}
