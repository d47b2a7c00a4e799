package org.qiantai.vendor.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.error.Message;
import org.qiantai.support.SentencesOf;
import org.qiantai.timeline.TimelineEvent;
import org.springframework.context.support.ResourceBundleMessageSource;

class VendorEventTests {
    static Stream<TimelineEvent> everyKind() { return SentencesOf.everyKind(VendorEvent.class); }

    @ParameterizedTest
    @MethodSource("everyKind")
    @DisplayName("Every kind of event has its sentence in both languages")
    void speaksBothLanguages(TimelineEvent event) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/vendor", "messages/platform");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        Message sentence = event.sentence();
        String chinese = messages.getMessage(sentence, Locale.SIMPLIFIED_CHINESE);
        String english = messages.getMessage(sentence, Locale.ENGLISH);
        assertThat(chinese).isNotBlank().isNotEqualTo(english).doesNotContain("{");
        assertThat(english).isNotBlank().doesNotContain("{");
    }
}
