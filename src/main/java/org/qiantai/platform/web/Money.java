package org.qiantai.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes amounts in CNY; templates call it as {@code @money}. */
@Component("money")
public class Money {
    private static final String[] DIGITS = {"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    /** {@code ¥1,234.50}; nothing for no amount. */
    public String text(@Nullable BigDecimal amount) {
        if (amount == null) return "";
        return new DecimalFormat("¥#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(amount);
    }

    /** The amount in Chinese capitals as slips carry it, 肆拾伍元整; other languages have no such custom. */
    public String inWords(BigDecimal amount, Locale locale) {
        return locale.getLanguage().equals("zh") ? capitals(amount) : "";
    }

    static String capitals(BigDecimal amount) {
        long fen = amount.setScale(2, RoundingMode.HALF_UP).movePointRight(2).longValueExact();
        long yuan = fen / 100;
        int jiao = (int) (fen / 10 % 10);
        int rest = (int) (fen % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0 || fen == 0) words.append(whole(yuan)).append("元");
        if (jiao == 0 && rest == 0) return words.append("整").toString();
        if (jiao > 0) words.append(DIGITS[jiao]).append("角");
        else if (yuan > 0) words.append("零");
        return rest > 0 ? words.append(DIGITS[rest]).append("分").toString() : words.append("整").toString();
    }

    private static String whole(long number) {
        if (number == 0) return DIGITS[0];
        String words = "";
        boolean zeroBefore = false;
        for (int group = 0; number > 0; group++, number /= GROUP) {
            int part = (int) (number % GROUP);
            if (part > 0) words = thousands(part) + GROUPS[group] + (zeroBefore ? DIGITS[0] : "") + words;
            // A gap between two groups is read as one zero: 壹万零伍.
            zeroBefore = !words.isEmpty() && part > 0 ? part < GROUP / 10 : zeroBefore || !words.isEmpty();
        }
        return words;
    }

    private static String thousands(int part) {
        String words = "";
        boolean gap = false;
        for (int place = 0; part > 0; place++, part /= 10) {
            int digit = part % 10;
            if (digit > 0) words = DIGITS[digit] + PLACES[place] + (gap ? DIGITS[0] : "") + words;
            gap = digit == 0 && !words.isEmpty();
        }
        return words;
    }
}
