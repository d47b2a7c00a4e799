package org.qiantai.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"0, 零元整", "0.05, 伍分", "0.50, 伍角整", "45, 肆拾伍元整", "45.00, 肆拾伍元整", "10, 壹拾元整", "105, 壹佰零伍元整",
        "1005, 壹仟零伍元整", "1050, 壹仟零伍拾元整", "10005, 壹万零伍元整", "10500, 壹万零伍佰元整", "12345.67, 壹万贰仟叁佰肆拾伍元陆角柒分",
        "100000, 壹拾万元整", "1000005, 壹佰万零伍元整", "100000000, 壹亿元整", "100050000, 壹亿零伍万元整", "7.03, 柒元零叁分"})
    @DisplayName("R-07-10: the amount on a slip, in capitals that nobody can alter")
    void writesCapitals(BigDecimal amount, String words) { assertThat(Money.capitals(amount)).isEqualTo(words); }

    @Test
    @DisplayName("English pages have the figure alone")
    void noCapitalsInEnglish() {
        assertThat(new Money().inWords(BigDecimal.TEN, Locale.ENGLISH)).isEmpty();
        assertThat(new Money().text(new BigDecimal("1234.5"))).isEqualTo("¥1,234.50");
    }
}
