package org.qiantai.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundsTests {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"装修,zhuangxiu zx", "门禁卡 补办,menjinka mjk buban bb", "物业费2026标准,wuyefei wyf biaozhun bz", "WiFi,''"})
    @DisplayName("A text sounds word by word, in full and by initials")
    void sounds(String text, String sound) { assertThat(Sounds.of(text)).isEqualTo(sound); }
}
