package org.qiantai.deadline.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.qiantai.platform.text.Syllables;
import org.springframework.core.io.ClassPathResource;

/** How words of everyday sound. Characters of two readings have both ({@code deadline/pinyin.txt}): 空调 is typed kongtiao. */
final class WordSounds {
    /** Several such characters in one word multiply; nobody types the rarest. */
    private static final int MOST_READINGS = 4;
    private static final Map<String, List<String>> SEVERAL = several();

    private WordSounds() {}

    /** The readings of a word's Chinese characters, the usual one first; empty when it has none. */
    static List<List<String>> of(String word) {
        List<List<String>> readings = List.of(List.of());
        for (int character : word.codePoints().filter(Character::isIdeographic).toArray()) {
            List<String> sounds = sounds(character);
            if (sounds.isEmpty()) continue;
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : readings)
                for (String sound : sounds) {
                    List<String> one = new ArrayList<>(before);
                    one.add(sound);
                    longer.add(one);
                }
            readings = longer.subList(0, Math.min(longer.size(), MOST_READINGS));
        }
        return readings.getFirst().isEmpty() ? List.of() : readings;
    }

    /** None of a character so rare that nobody knows it. */
    private static List<String> sounds(int character) {
        String usual = Syllables.of(character);
        return SEVERAL.getOrDefault(Character.toString(character), usual.isEmpty() ? List.of() : List.of(usual));
    }

    private static Map<String, List<String>> several() {
        try {
            return new ClassPathResource("deadline/pinyin.txt").getContentAsString(StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0],
                            cells -> List.of(Arrays.copyOfRange(cells, 1, cells.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
