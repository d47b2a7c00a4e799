package org.qiantai.deadline.service;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.qiantai.deadline.Category;

/**
 * One way to name a category: its name, a part of it, or a keyword.
 *
 * @param place of its category among the others
 * @param shown as it is kept
 * @param spaced small and half-width, words apart by one space
 * @param sounds what its characters sound like when they are all typed; empty without characters
 * @param initials the same with one letter a character
 * @param laterWords of an English term, what begins at its second word, third word …
 */
record CategoryTerm(Category category, int place, String shown, String spaced, Set<String> sounds,
        Set<String> initials, List<String> laterWords) {
    /** One letter is the beginning of too much. */
    private static final int SHORTEST_INITIALS = 2;

    static CategoryTerm of(Category category, int place, String shown) {
        String spaced = spaced(shown);
        List<String> words = List.of(spaced.split(" "));
        List<List<String>> readings = WordSounds.of(spaced);
        return new CategoryTerm(category, place, shown, spaced,
                readings.stream().map(one -> String.join("", one)).collect(Collectors.toCollection(LinkedHashSet::new)),
                readings.stream()
                        .map(one -> one.stream().map(sound -> sound.substring(0, 1)).collect(Collectors.joining()))
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                IntStream.range(1, words.size()).mapToObj(from -> String.join("", words.subList(from, words.size())))
                        .toList());
    }

    /** How close it is to what was typed, 0 the closest; empty when it is something else. */
    OptionalInt distance(String typed) {
        String whole = spaced.replace(" ", "");
        if (whole.equals(typed) || sounds.contains(typed)) return OptionalInt.of(0);
        if (whole.startsWith(typed) || sounds.stream().anyMatch(sound -> sound.startsWith(typed)))
            return OptionalInt.of(1);
        if (laterWords.stream().anyMatch(words -> words.startsWith(typed)) || isHan(typed) && whole.contains(typed))
            return OptionalInt.of(2);
        if (typed.length() >= SHORTEST_INITIALS && initials.stream().anyMatch(some -> some.startsWith(typed)))
            return OptionalInt.of(3);
        // More was typed than the keyword: 水龙头漏水了.
        return isHan(whole) && whole.length() > 1 && typed.contains(whole) ? OptionalInt.of(4) : OptionalInt.empty();
    }

    boolean isHan() { return isHan(spaced); }

    /** Small, half-width, with single spaces where there is neither letter nor digit. */
    static String spaced(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", " ").strip();
    }

    private static boolean isHan(String text) { return text.codePoints().anyMatch(Character::isIdeographic); }
}
