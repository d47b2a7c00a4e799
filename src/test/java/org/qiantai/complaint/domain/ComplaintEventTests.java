package org.qiantai.complaint.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.qiantai.complaint.ComplaintKind;
import org.qiantai.deadline.Severity;
import org.qiantai.platform.error.Message;
import org.springframework.context.support.ResourceBundleMessageSource;

class ComplaintEventTests {
    @ParameterizedTest
    @EnumSource
    @DisplayName("Each kind of complaint is received with a sentence in both languages")
    void speaksBothLanguages(ComplaintKind kind) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/complaint");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        for (Severity severity : Severity.values()) {
            Message sentence = new ComplaintEvent.Received(kind, severity).sentence();
            assertThat(messages.getMessage(sentence, Locale.SIMPLIFIED_CHINESE)).startsWith("受理投诉：")
                    .doesNotContain("{");
            assertThat(messages.getMessage(sentence, Locale.ENGLISH)).startsWith("received the complaint: ")
                    .doesNotContain("{");
        }
    }
}
