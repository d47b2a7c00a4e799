package org.qiantai.calendar.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The festivals of the yearly notice; what the calendar calls them. */
public enum Festival {
    NEW_YEAR("元旦", "元旦", "New Year's Day"), SPRING("春节", "春节", "Spring Festival"), TOMB_SWEEPING("清明", "清明",
            "Tomb-sweeping Day"), LABOUR("劳动", "劳动节", "Labour Day"), DRAGON_BOAT("端午", "端午",
                    "Dragon Boat Festival"), MID_AUTUMN("中秋", "中秋",
                            "Mid-autumn Festival"), NATIONAL("国庆", "国庆节", "National Day");

    private static final Pattern AND = Pattern.compile("[、和及与]");

    private final String stem;
    private final String zh;
    private final String en;

    Festival(String stem, String zh, String en) {
        this.stem = stem;
        this.zh = zh;
        this.en = en;
    }

    /** A name in both languages; the English one is empty where there is none. */
    public record Name(String zh, String en) {
        public static final Name NONE = new Name("", "");
    }

    /** Of one festival, or of several that fall together: “国庆节、中秋节”. */
    public static Name named(String text) {
        List<Name> names = AND.splitAsStream(text).map(Festival::one).toList();
        boolean translated = names.stream().noneMatch(name -> name.en().isEmpty());
        return new Name(names.stream().map(Name::zh).collect(Collectors.joining("、")),
                translated ? names.stream().map(Name::en).collect(Collectors.joining(", ")) : "");
    }

    private static Name one(String text) {
        Optional<Festival> known = Arrays.stream(values()).filter(festival -> text.contains(festival.stem)).findFirst();
        return known.map(festival -> new Name(festival.zh, festival.en)).orElseGet(() -> new Name(text, ""));
    }
}
