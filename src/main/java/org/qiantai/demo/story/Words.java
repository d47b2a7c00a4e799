package org.qiantai.demo.story;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is said and written beside the matter itself, by the sections of {@code words.txt}. */
public final class Words {
    private final Map<String, List<Phrase>> sections = new HashMap<>();

    public Words() {
        DataFile.sections("words.txt")
                .forEach((name, lines) -> sections.put(name, lines.stream().map(Phrase::of).toList()));
    }

    public String say(String section, Dice dice) {
        return dice.pick(Objects.requireNonNull(sections.get(section), section)).say(dice);
    }
}
