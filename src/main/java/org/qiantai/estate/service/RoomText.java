package org.qiantai.estate.service;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A room as people say, type and print it: {@code 3-2-1801}, {@code 3栋2单元1801}, {@code 三栋二单元1801室}, {@code 32 1801}.
 *
 * @param parts building, entrance, room … as far as they were told apart; small letters
 */
public record RoomText(List<String> parts) {
    private static final String AFTER_A_NUMBER = "号楼|号院|单元|栋|幢|座|楼|门|梯|层|室|房|户|号|#";
    private static final Pattern WORD = Pattern.compile("(?<=[a-z0-9])(?:" + AFTER_A_NUMBER + ")");
    private static final Pattern CHINESE_NUMBER = Pattern.compile("[一二三四五六七八九十]{1,3}(?=" + AFTER_A_NUMBER + ")");
    /** Digit by digit, as a room is read out: 一八零一. */
    private static final Pattern READ_OUT = Pattern
            .compile("(?<=" + AFTER_A_NUMBER + "|[-\\s])[零〇一二三四五六七八九]{3,4}(?=室|房|户|号|$)");
    /** A floor said before its room: 18层1801, 18层01. */
    private static final Pattern FLOOR = Pattern.compile("(\\d{1,2})层(?:\\1(?=\\d{2}(?!\\d))|(?=\\d{2}(?!\\d)))");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\-‐‑–—―_/.,、·#~]+");
    private static final Pattern WHOLE = Pattern.compile("[a-z0-9一-龥]+");
    private static final Pattern NUMBER = Pattern.compile(".*[0-9].*");
    private static final String DIGITS = "一二三四五六七八九";

    /** Empty when the text holds no number or a sign that no room code has. */
    public static Optional<RoomText> parse(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
        plain = READ_OUT.matcher(plain).replaceAll(found -> digits(found.group()));
        plain = CHINESE_NUMBER.matcher(plain).replaceAll(found -> arabic(found.group()));
        plain = FLOOR.matcher(plain).replaceAll("$1");
        plain = WORD.matcher(plain).replaceAll("-");
        List<String> parts = Arrays.stream(BETWEEN.split(plain)).filter(part -> !part.isEmpty()).toList();
        boolean room = NUMBER.matcher(plain).matches()
                && parts.stream().allMatch(part -> WHOLE.matcher(part).matches());
        return room ? Optional.of(new RoomText(parts)) : Optional.empty();
    }

    /** The code as it is kept and shown: {@code 3-2-1801}. */
    public String code() {
        return String.join("-", parts).toUpperCase(Locale.ROOT);
    }

    /** Without its separators: what all spellings of one room have in common. */
    public String compact() {
        return String.join("", parts);
    }

    private static String arabic(String chinese) {
        int ten = chinese.indexOf('十');
        if (ten < 0) return digits(chinese);
        int tens = ten == 0 ? 1 : DIGITS.indexOf(chinese.charAt(0)) + 1;
        int ones = ten == chinese.length() - 1 ? 0 : DIGITS.indexOf(chinese.charAt(ten + 1)) + 1;
        return String.valueOf(tens * 10 + ones);
    }

    private static String digits(String chinese) {
        StringBuilder digits = new StringBuilder();
        chinese.chars().forEach(one -> digits.append(DIGITS.indexOf(one) + 1));
        return digits.toString();
    }
}
