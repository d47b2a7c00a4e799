package org.qiantai.platform.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What somebody looks for, as it was typed: half-width, without blanks around it, not too long.
 *
 * @param text empty when nothing was typed
 */
public record Wanted(String text) {
    private static final int LONGEST = 60;
    private static final int SHORTEST_PHONE = 3;
    private static final int SHORTEST_WORD = 2;
    private static final Pattern PHONE = Pattern.compile("[+()\\s0-9-]+");

    public static Wanted of(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace('\0', ' ').strip();
        return new Wanted(text.codePoints().limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip());
    }

    public boolean isNothing() { return text.codePoints().noneMatch(Character::isLetterOrDigit); }

    /** Whether it has a word of two characters or more; a single one stands in everything. */
    public boolean hasWords() {
        return Arrays.stream(text.split("[^\\p{L}\\p{Nd}]+"))
                .anyMatch(word -> word.codePointCount(0, word.length()) >= SHORTEST_WORD);
    }

    /** The last digits of a phone, backwards as they are kept; empty when it cannot be a phone's. */
    public String phone() {
        if (!PHONE.matcher(text).matches()) return "";
        String digits = text.replaceAll("[^0-9]", "").replaceFirst("^86(?=[0-9]{11}$)", "");
        return digits.length() < SHORTEST_PHONE ? "" : new StringBuilder(digits).reverse().toString();
    }
}
