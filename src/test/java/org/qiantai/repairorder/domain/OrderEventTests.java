package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.platform.error.Message;
import org.qiantai.support.SentencesOf;
import org.qiantai.timeline.TimelineEvent;
import org.springframework.context.support.ResourceBundleMessageSource;

class OrderEventTests {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    OrderEventTests() {
        messages.setBasenames("messages/repairorder", "messages/platform");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
    }

    static Stream<TimelineEvent> everyKind() {
        return Stream.concat(Stream.concat(SentencesOf.everyKind(OrderEvent.class),
                SentencesOf.everyKind(ThingEvent.class)),
                Stream.of(new OrderEvent.Arrived(Hand.DESK, 0), new OrderEvent.Arrived(Hand.WORKER, null)));
    }

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

    @ParameterizedTest
    @EnumSource
    @DisplayName("A step entered for the worker names whose hand it was")
    void namesTheHand(Hand hand) {
        assertThat(messages.getMessage(new OrderEvent.Begun(hand).sentence(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(switch (hand) {
                    case WORKER -> "作业者开始施工";
                    case SUPERVISOR -> "主管代作业者开始施工";
                    case DESK -> "前台代作业者开始施工";
                });
    }
}
