package org.qiantai.demo.story;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.deadline.Categories;
import org.qiantai.deadline.Category;

/** The matters of {@code matters.txt}, each as often as it comes up in life; those of categories in use. */
final class Matters {
    private final List<Matter> all = new ArrayList<>();
    private final int[] inHomes;
    private final int[] inOffices;

    private record Entry(String code, int homes, int offices, List<String> lines) {}

    Matters(Categories categories) {
        Map<String, Category> known = categories.inUse().stream()
                .collect(Collectors.toMap(Category::code, Function.identity()));
        List<Entry> entries = entries().stream().filter(entry -> known.containsKey(entry.code())).toList();
        entries.forEach(entry -> all.add(matter(Objects.requireNonNull(known.get(entry.code())), entry.lines())));
        inHomes = entries.stream().mapToInt(Entry::homes).toArray();
        inOffices = entries.stream().mapToInt(Entry::offices).toArray();
    }

    Matter draw(Dice dice, boolean offices) { return all.get(dice.weighted(offices ? inOffices : inHomes)); }

    private static List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (String line : DataFile.lines("matters.txt")) {
            if (line.startsWith("@")) {
                String[] words = line.substring(1).split(" ");
                entries.add(new Entry(words[0], Integer.parseInt(words[1]), Integer.parseInt(words[2]),
                        new ArrayList<>()));
            } else
                entries.getLast().lines().add(line);
        }
        return entries;
    }

    private static Matter matter(Category category, List<String> lines) {
        List<Matter.Material> uses = rests(lines, "use ").stream().map(line -> line.split("\\|"))
                .map(cells -> new Matter.Material(cells[0], cells[1], new BigDecimal(cells[2]))).toList();
        BigDecimal fee = rests(lines, "fee ").stream().map(BigDecimal::new).findFirst().orElse(new BigDecimal("0.00"));
        return new Matter(category, phrases(lines, "say ", "res "), phrases(lines, "say ", "off "),
                phrases(lines, "at "), phrases(lines, "top "), phrases(lines, "did "), phrases(lines, "ans "), uses,
                fee);
    }

    private static List<Phrase> phrases(List<String> lines, String... kinds) {
        return Stream.of(kinds).flatMap(kind -> rests(lines, kind).stream()).map(Phrase::of).toList();
    }

    private static List<String> rests(List<String> lines, String kind) {
        return lines.stream().filter(line -> line.startsWith(kind)).map(line -> line.substring(kind.length())).toList();
    }
}
