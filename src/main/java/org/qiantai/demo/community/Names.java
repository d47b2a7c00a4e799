package org.qiantai.demo.community;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.qiantai.demo.story.DataFile;
import org.qiantai.demo.story.Dice;

/** Made-up people: surnames as frequent as in life, given names as their generation was given them. */
final class Names {
    /** Prefixes that no mobile network hands out: nobody real is called. */
    private static final List<String> PREFIXES = List.of("154", "160", "168", "194");
    private static final int LONE_CHARACTERS = 22;

    private final List<String> surnames;
    private final int[] weights;
    private final Map<String, List<String>> sections;

    Names() {
        sections = DataFile.sections("names.txt");
        List<String[]> lines = section("surnames").stream().map(line -> line.split(" ")).toList();
        surnames = lines.stream().map(cells -> cells[0]).toList();
        weights = lines.stream().mapToInt(cells -> Integer.parseInt(cells[1])).toArray();
    }

    String surname(Dice dice) { return surnames.get(dice.weighted(weights)); }

    String elder(Dice dice) { return dice.chance(50) ? given("elder men", dice) : given("elder women", dice); }

    String adult(Dice dice) { return given(dice.chance(52) ? "men" : "women", dice); }

    String child(Dice dice) { return given("children", dice); }

    String company(Dice dice) { return given("companies", dice) + "有限公司"; }

    String job(Dice dice) { return given("jobs", dice); }

    String phone(Dice dice) {
        return dice.pick(PREFIXES) + String.format(java.util.Locale.ROOT, "%08d", dice.below(100_000_000));
    }

    private String given(String section, Dice dice) {
        List<String> all = words(section);
        String one = dice.pick(all);
        // Lists hold both lengths; of the young, one character is the rarer.
        return one.length() == 1 && !dice.chance(LONE_CHARACTERS) ? dice.pick(all) : one;
    }

    private List<String> words(String section) {
        return section(section).stream().flatMap(line -> List.of(line.split(" ")).stream()).toList();
    }

    private List<String> section(String name) { return Objects.requireNonNull(sections.get(name), name); }
}
