package org.qiantai.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.qiantai.support.Sources;
import org.qiantai.support.TimelineExamples;
import org.springframework.context.support.ResourceBundleMessageSource;

/// Every kind of entry that any module writes into the timeline has its sentence in both languages.
class TimelineSentencesTests {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final ResourceBundleMessageSource MESSAGES = messages();

    static Stream<TimelineEvent> examples() { return TimelineExamples.all(); }

    @ParameterizedTest
    @MethodSource("examples")
    @DisplayName("A kind of event has its sentence in Chinese and in English, whatever constants it carries")
    void speaksBothLanguages(TimelineEvent event) {
        assertThat(MESSAGES.getMessage(event.sentence(), Locale.SIMPLIFIED_CHINESE)).containsPattern(HAN)
                .doesNotContain("{");
        assertThat(MESSAGES.getMessage(event.sentence(), Locale.ENGLISH)).isNotBlank().doesNotContainPattern(HAN)
                .doesNotContain("{");
    }

    @Test
    @DisplayName("The examples cover every module's events and every constant of an enum among their parts")
    void covers() {
        assertThat(TimelineExamples.types()).hasSizeGreaterThanOrEqualTo(13);
        assertThat(TimelineExamples.types()).allSatisfy(type -> assertThat(type).matches(Class::isSealed, "sealed"));
        assertThat(examples().map(Object::toString)).anyMatch(text -> text.contains("Begun[enteredBy=DESK]"))
                .anyMatch(text -> text.contains("Begun[enteredBy=WORKER]"));
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        Sources.under(Sources.MESSAGES, "_en.properties")
                .forEach(file -> messages.addBasenames("messages/" + file.name().replace("_en.properties", "")));
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
