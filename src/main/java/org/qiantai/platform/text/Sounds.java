package org.qiantai.platform.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How a text sounds, in the letters people type: {@code zhuangxiu zx} for 装修. */
public final class Sounds {
    private Sounds() {}

    /** Word by word, in full and by initials. */
    public static String of(String text) {
        return Stream.of(text.split("[^\\p{IsHan}]+")).map(Sounds::word).filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
    }

    private static String word(String characters) {
        List<String> syllables = characters.codePoints().mapToObj(Syllables::of).filter(one -> !one.isEmpty()).toList();
        return String.join("", syllables) + " "
                + syllables.stream().map(one -> one.substring(0, 1)).collect(Collectors.joining());
    }
}
