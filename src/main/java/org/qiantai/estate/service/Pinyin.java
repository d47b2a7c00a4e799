package org.qiantai.estate.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.qiantai.platform.text.Syllables;
import org.springframework.core.io.ClassPathResource;

/**
 * How a Chinese name sounds, in the letters people type: {@code lv} for 吕. Surnames have their own readings (单 shan),
 * from {@code estate/pinyin.txt}; everything else comes from ICU, loaded when the first name is read.
 */
final class Pinyin {
    /** Several characters with two readings each multiply; nobody types the rarest. */
    private static final int MOST_READINGS = 4;

    private Pinyin() {}

    /**
     * @param surname the syllables of the surname: one, two for 欧阳; empty for a name without Chinese characters
     * @param given one syllable a character
     */
    record Reading(List<String> surname, List<String> given) {}

    /** The readings of a name, the usual one first; empty when it has no Chinese character. */
    static List<Reading> of(String name) {
        int[] characters = name.codePoints().filter(Character::isIdeographic).toArray();
        if (characters.length == 0) return List.of();
        int length = Math.min(characters.length, 2);
        String two = new String(characters, 0, length);
        List<String> doubleSurname = characters.length > 2 ? Tables.READINGS.getOrDefault(two, List.of()) : List.of();
        List<Reading> readings = new ArrayList<>();
        if (!doubleSurname.isEmpty()) {
            for (List<String> given : given(characters, 2))
                readings.add(new Reading(doubleSurname, given));
            return readings;
        }
        for (List<String> given : given(characters, 1))
            for (String surname : surname(characters[0]))
                readings.add(new Reading(List.of(surname), given));
        return readings.stream().limit(MOST_READINGS).toList();
    }

    private static List<String> surname(int character) {
        return Tables.READINGS.getOrDefault(Character.toString(character), List.of(Syllables.of(character)));
    }

    private static List<List<String>> given(int[] characters, int from) {
        List<List<String>> all = List.of(List.of());
        for (int i = from; i < characters.length; i++) {
            List<String> sounds = Tables.READINGS.getOrDefault("+" + Character.toString(characters[i]),
                    List.of(Syllables.of(characters[i])));
            List<List<String>> longer = new ArrayList<>();
            for (String sound : sounds)
                for (List<String> before : all) {
                    List<String> one = new ArrayList<>(before);
                    one.add(sound);
                    longer.add(one);
                }
            all = longer.subList(0, Math.min(longer.size(), MOST_READINGS));
        }
        return all;
    }

    /** Apart, so that only a program that reads a name pays for them. */
    private static final class Tables {
        private static final Map<String, List<String>> READINGS = readings();

        private static Map<String, List<String>> readings() {
            Map<String, List<String>> readings = new HashMap<>();
            try {
                new ClassPathResource("estate/pinyin.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" "))
                        .forEach(cells -> readings.put(cells[0], List.of(Arrays.copyOfRange(cells, 1, cells.length))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(readings);
        }
    }
}
