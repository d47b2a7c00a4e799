package org.qiantai.estate.service.imports;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.service.RoomText;

/** The buildings that lines name, by code ({@code 3}) or by name ({@code 3栋}); unknown ones are added. */
final class Buildings {
    private static final int LONGEST_CODE = 10;

    private final Map<String, String> names;
    private final Map<String, String> byName = new LinkedHashMap<>();
    private final Map<String, String> added = new LinkedHashMap<>();

    Buildings(Map<String, String> names) {
        this.names = names;
        names.forEach((code, name) -> byName.put(name, code));
    }

    Map<String, String> added() { return added; }

    /** The code a building is kept by. */
    String code(String text) {
        if (names.containsKey(text)) return text;
        String named = byName.get(text);
        if (named != null) return named;
        return RoomText.parse(text).map(RoomText::code).orElse(text.toUpperCase(Locale.ROOT));
    }

    /** The first part of a unit's code that has several; null when it has only one. */
    static @Nullable String ofUnit(String unitCode) {
        int end = unitCode.indexOf('-');
        return end < 1 || end > LONGEST_CODE ? null : unitCode.substring(0, end);
    }

    void use(String code, @Nullable String written) {
        if (names.containsKey(code) || added.containsKey(code)) return;
        boolean named = written != null && !written.equalsIgnoreCase(code);
        added.put(code, named ? written : code.matches("[A-Z0-9]+") ? code + "栋" : code);
    }
}
