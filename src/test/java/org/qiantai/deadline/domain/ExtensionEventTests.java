package org.qiantai.deadline.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.qiantai.deadline.ExtensionScenes.DUE;
import static org.qiantai.deadline.ExtensionScenes.LATER;
import static org.qiantai.deadline.ExtensionScenes.NOW;
import static org.qiantai.deadline.ExtensionScenes.SUPERVISOR;
import static org.qiantai.deadline.ExtensionScenes.asked;
import static org.qiantai.deadline.ExtensionScenes.request;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.error.Message;
import org.qiantai.support.SentencesOf;
import org.qiantai.timeline.TimelineEvent;
import org.springframework.context.support.ResourceBundleMessageSource;

class ExtensionEventTests {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    ExtensionEventTests() {
        messages.setBasenames("messages/deadline-extension");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
    }

    static Stream<TimelineEvent> everyKind() { return SentencesOf.everyKind(ExtensionEvent.class); }

    @ParameterizedTest
    @MethodSource("everyKind")
    @DisplayName("Every kind of event has its sentence in both languages")
    void speaksBothLanguages(TimelineEvent event) {
        Message sentence = event.sentence();
        String chinese = messages.getMessage(sentence, Locale.SIMPLIFIED_CHINESE);
        String english = messages.getMessage(sentence, Locale.ENGLISH);
        assertThat(chinese).isNotBlank().isNotEqualTo(english).doesNotContain("{");
        assertThat(english).isNotBlank().doesNotContain("{");
    }

    @Test
    @DisplayName("R-03-49: the timeline says when more time was asked for after the limit")
    void tellsLateness() {
        assertThat(ExtensionEvent.requested(request(asked(LATER, null), false, SUPERVISOR, NOW)))
                .isInstanceOf(ExtensionEvent.Requested.class);
        assertThat(ExtensionEvent.requested(request(asked(LATER, null), false, SUPERVISOR, DUE.plusSeconds(1))))
                .isInstanceOf(ExtensionEvent.RequestedLate.class);
    }
}
