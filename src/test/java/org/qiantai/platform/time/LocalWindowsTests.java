package org.qiantai.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class LocalWindowsTests {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");

    private final LocalWindows windows = new LocalWindows(
            new LocalTimes(Clock.fixed(NOW, SHANGHAI), new StaticMessageSource()));

    @Test
    @DisplayName("R-07-3: an appointment names its day once; by the site's clock, not by the program's")
    void windows() {
        assertThat(windows.text(at("2026-11-24T06:00:00Z"), at("2026-11-24T07:30:00Z"), SHANGHAI))
                .isEqualTo("14:00–15:30");
        assertThat(windows.text(at("2026-11-27T06:00:00Z"), at("2026-11-27T07:30:00Z"), SHANGHAI))
                .isEqualTo("11-27 14:00–15:30");
        assertThat(windows.text(at("2026-11-27T15:30:00Z"), at("2026-11-27T16:30:00Z"), SHANGHAI))
                .isEqualTo("11-27 23:30 – 11-28 00:30");
    }

    private static Instant at(String instant) { return Instant.parse(instant); }
}
