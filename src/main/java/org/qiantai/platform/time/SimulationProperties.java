package org.qiantai.platform.time;

import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How time goes in a trial.
 *
 * @param since until then it goes as everywhere
 * @param speed how many seconds pass in one from then on
 */
@ConfigurationProperties("qiantai.simulation")
record SimulationProperties(Instant since, int speed) {
    SimulationProperties {
        if (speed < 1) throw new IllegalArgumentException("qiantai.simulation.speed must be 1 or more");
    }
}
