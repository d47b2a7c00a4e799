package org.qiantai.contractor.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qiantai.platform.error.WrongStateException;
import org.qiantai.platform.security.Actor;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.qiantai.contractor.ContractorRef;
import org.qiantai.contractor.ContractorVerdict;
import org.qiantai.contractor.repository.ContractorRow;

@DisplayName("R-03-67, R-03-68: contracted crews")
class ContractorTests {
    private static final Instant NOW = Instant.parse("2026-11-23T06:05:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Actor HEAD = new Actor(1, "head", "何主任", null, Set.of(1L),
            List.of(new Grant(Role.CENTER_HEAD, null, null)));

    @Test
    @DisplayName("R-03-67: marks run from 1 to 5; the average has one decimal")
    void marks() {
        assertThat(new ContractorMarks(5, 4, 5).average()).isEqualTo(new BigDecimal("4.7"));
        assertThat(new ContractorMarks(1, 1, 1).average()).isEqualTo(new BigDecimal("1.0"));
        assertThatThrownBy(() -> new ContractorMarks(5, 6, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ContractorMarks(0, 5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(value = {"null,false", "END,false", "IMPROVE,true", "KEEP,true"}, nullValues = "null")
    @DisplayName("R-03-67: a crew that nobody has evaluated, or was found wanting, is not sent")
    void sent(@Nullable ContractorVerdict verdict, boolean may) {
        ContractorRef crew = new ContractorRef(1, "顺达", "刘", "139", Set.of("CURTAIN"), null, null, verdict);
        assertThat(crew.mayBeSent()).isEqualTo(may);
        assertThat(crew.isListedFor("CURTAIN")).isTrue();
        assertThat(crew.isListedFor("LAMP")).isFalse();
    }

    @Test
    @DisplayName("An ended crew is written and ended no more")
    void ended() {
        ContractorContent content = new ContractorContent("顺达工程队", "刘师傅", "13900001111", Set.of(), null, null);
        Contractor contractor = new Contractor(1, UUID.randomUUID(), content);
        contractor.end("换了队伍", HEAD, NOW);
        assertThatThrownBy(() -> contractor.change(content)).isInstanceOf(WrongStateException.class);
        assertThatThrownBy(() -> contractor.end("再来", HEAD, NOW)).isInstanceOf(WrongStateException.class);
    }

    @Test
    @DisplayName("A contract runs to the end of its last day")
    void active() {
        assertThat(row(TODAY, null).isActive(TODAY)).isTrue();
        assertThat(row(TODAY, null).isActive(TODAY.plusDays(1))).isFalse();
        assertThat(row(null, null).isActive(TODAY)).isTrue();
        assertThat(row(null, NOW).isActive(TODAY)).isFalse();
    }

    private static ContractorRow row(@Nullable LocalDate until, @Nullable Instant ended) {
        return new ContractorRow(1, 0, "顺达", "刘", "139", List.of(), until, null, ended, null, null, 0, null, null,
                null);
    }
}
