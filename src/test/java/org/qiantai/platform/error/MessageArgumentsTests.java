package org.qiantai.platform.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MessageArgumentsTests {
    @Test
    @DisplayName("Texts, instants, names and messages come back as they were, a message with its own arguments; numbers as text")
    void comeBack() {
        Instant at = Instant.parse("2026-11-25T06:05:07.123456Z");
        List<Object> arguments = List.of("=#@ 漏水", "", at, Message.of("step.LIMIT"),
                Message.of("step.of", "甲", at, ""), new Name("工程部", "Engineering"),
                Message.of("step.of", new Name("甲", "")), 12, new BigDecimal("1E+2"));
        assertThat(MessageArguments.decode(List.of(MessageArguments.encode(arguments)))).isEqualTo(List.of("=#@ 漏水", "",
                at, Message.of("step.LIMIT"), Message.of("step.of", "甲", at, ""), new Name("工程部", "Engineering"),
                Message.of("step.of", new Name("甲", "")), "12", "100"));
    }
}
