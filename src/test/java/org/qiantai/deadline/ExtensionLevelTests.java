package org.qiantai.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtensionLevelTests {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest(name = "accepted {0}, new limit {1}, complaint or inquiry {2}: {3}")
    @CsvSource({"2026-11-23T14:05+08:00, 2026-11-27T17:00+08:00, false, CENTER_HEAD",
        "2026-11-23T14:05+08:00, 2026-12-07T23:59+08:00, false, CENTER_HEAD",
        "2026-11-23T14:05+08:00, 2026-12-08T00:00+08:00, false, DIRECTOR",
        "2026-11-23T00:05+08:00, 2026-12-07T23:59+08:00, false, CENTER_HEAD",
        "2026-11-23T23:55+08:00, 2026-12-08T00:00+08:00, false, DIRECTOR",
        "2026-12-20T10:00+08:00, 2027-01-03T17:00+08:00, false, CENTER_HEAD",
        "2026-11-23T14:05+08:00, 2026-11-24T17:00+08:00, true, DIRECTOR"})
    @DisplayName("R-03-49, R-03-50, R-06-24: to the 14th day after acceptance the centre head, later or for a complaint the director")
    void level(OffsetDateTime accepted, OffsetDateTime newDue, boolean complaintOrInquiry, ExtensionLevel expected) {
        Instant acceptedAt = accepted.toInstant();
        assertThat(ExtensionLevel.of(complaintOrInquiry, acceptedAt, newDue.toInstant(), ZONE)).isEqualTo(expected);
    }
}
