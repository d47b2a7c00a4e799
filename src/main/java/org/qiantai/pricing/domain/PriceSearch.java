package org.qiantai.pricing.domain;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.text.Sounds;
import org.qiantai.pricing.ListPrice;
import org.qiantai.pricing.PriceKind;

/** Finds lines of a price list by what people type; a list is few hundred lines, all of them are looked through. */
public final class PriceSearch {
    private static final int MOST_WORDS = 6;

    private PriceSearch() {}

    private record Found(ListPrice line, int distance) {}

    /** Those that have every word, the closest first and by code where they are equally close. */
    public static List<ListPrice> closest(List<ListPrice> lines, @Nullable String words, Set<PriceKind> kinds,
            int limit) {
        List<String> search_text = words(words);
        return lines.stream().filter(line -> kinds.isEmpty() || kinds.contains(line.kind()))
                .flatMap(line -> distance(line, search_text).stream().mapToObj(far -> new Found(line, far)))
                .sorted(Comparator.comparingInt(Found::distance).thenComparing(found -> found.line().code()))
                .limit(limit).map(Found::line).toList();
    }

    /** What was typed, word by word as it is compared: full-width letters narrow, all of them small. */
    public static List<String> words(@Nullable String typed) {
        return Stream.of(plain(typed).split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS).toList();
    }

    /** All that a line is found by, in one text. */
    public static String search_text(ListPrice line) {
        return plain(String.join(" ", line.code(), line.nameZh(), Sounds.of(line.nameZh()), text(line.nameEn()),
                text(line.category()), Sounds.of(text(line.category()))));
    }

    private static OptionalInt distance(ListPrice line, List<String> words) {
        int sum = 0;
        for (String word : words) {
            int far = distance(line, word);
            if (far < 0) return OptionalInt.empty();
            sum += far;
        }
        return OptionalInt.of(sum);
    }

    /** How far a word is from the line, -1 when it is not in it. */
    private static int distance(ListPrice line, String word) {
        String code = plain(line.code());
        String name = plain(line.nameZh());
        if (code.equals(word)) return 0;
        if (name.equals(word)) return 1;
        if (name.startsWith(word)) return 2;
        if (code.startsWith(word)) return 3;
        List<String> sounds = List.of(Sounds.of(line.nameZh()).split(" "));
        if (sounds.contains(word)) return 4;
        if (sounds.stream().anyMatch(sound -> sound.startsWith(word))) return 5;
        if (name.contains(word)) return 6;
        if (plain(line.nameEn()).contains(word)) return 7;
        return search_text(line).contains(word) ? 8 : -1;
    }

    private static String plain(@Nullable String text) {
        return Normalizer.normalize(text(text), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
    }

    private static String text(@Nullable String text) { return text == null ? "" : text; }
}
