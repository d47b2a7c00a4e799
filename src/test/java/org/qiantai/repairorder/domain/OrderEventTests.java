package org.qiantai.repairorder.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class OrderEventTests {
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    OrderEventTests() {
        messages.setBasenames("messages/repairorder", "messages/platform");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("A step entered for the worker names whose hand it was")
    void namesTheHand(EnteredBy enteredBy) {
        assertThat(messages.getMessage(new OrderEvent.Begun(enteredBy).sentence(), Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(switch (enteredBy) {
                    case WORKER -> "作业者开始施工";
                    case SUPERVISOR -> "主管代作业者开始施工";
                    case DESK -> "前台代作业者开始施工";
                });
    }
}
