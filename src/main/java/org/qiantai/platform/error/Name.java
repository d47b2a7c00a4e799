package org.qiantai.platform.error;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What something is called in both languages; inside a sentence it is said in the reader's. */
public record Name(String zh, String en) {
    public String in(Locale locale) { return locale.getLanguage().equals("en") ? en : zh; }

    /** Something that has one name everywhere: a code, a number. */
    public static Name same(String text) {
        return new Name(text, text);
    }

    /** Several, one after the other. */
    public static Name all(List<Name> names) {
        return new Name(join(names, Name::zh, "、"), join(names, Name::en, ", "));
    }

    private static String join(List<Name> names, Function<Name, String> language, String between) {
        return names.stream().map(language).collect(Collectors.joining(between));
    }
}
