package org.qiantai.estate.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.estate.repository.HouseholdSearchKey;
import org.qiantai.estate.repository.KeyKind;

/** Computes under which keys a unit and its people are found: pure, and the one place that decides it. */
public final class HouseholdSearchKeys {
    /** 地下 of 地下B1-023, which nobody says. */
    private static final Pattern KIND_OF_PLACE = Pattern.compile("^[一-龥]+(?=[a-z0-9])");

    private HouseholdSearchKeys() {}

    /** The keys of a unit with this code. */
    public static Set<HouseholdSearchKey> ofUnit(long unitId, String code) {
        List<String> parts = RoomText.parse(code).map(RoomText::parts).orElse(List.of(code.toLowerCase(Locale.ROOT)));
        String whole = String.join("", parts);
        Set<HouseholdSearchKey> keys = new LinkedHashSet<>();
        keys.add(new HouseholdSearchKey(KeyKind.ROOM, whole, unitId, null, true));
        for (int from = 1; from < parts.size(); from++)
            keys.add(new HouseholdSearchKey(KeyKind.ROOM_TAIL, String.join("", parts.subList(from, parts.size())),
                    unitId,
                    null, true));
        String spoken = KIND_OF_PLACE.matcher(whole).replaceFirst("");
        if (!spoken.equals(whole)) keys.add(new HouseholdSearchKey(KeyKind.ROOM_TAIL, spoken, unitId, null, true));
        return keys;
    }

    /** The keys of somebody with this name and these phones. */
    public static Set<HouseholdSearchKey> ofOccupant(long occupantId, boolean current, String name,
            List<String> phones) {
        Set<HouseholdSearchKey> keys = new LinkedHashSet<>();
        names(name).forEach(text -> keys.add(new HouseholdSearchKey(KeyKind.NAME, text, null, occupantId, current)));
        nameParts(name)
                .forEach(text -> keys.add(new HouseholdSearchKey(KeyKind.NAME_PART, text, null, occupantId, current)));
        phones.stream().map(HouseholdSearchKeys::digits).filter(digits -> !digits.isEmpty())
                .map(digits -> new StringBuilder(digits).reverse().toString())
                .forEach(text -> keys.add(new HouseholdSearchKey(KeyKind.PHONE, text, null, occupantId, current)));
        return keys;
    }

    /** 张淑芬, {@code zhangshufen}, {@code zhangsf}, {@code zsf}. */
    static Set<String> names(String name) {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(plain(name));
        for (Pinyin.Reading reading : Pinyin.of(name)) {
            String surname = String.join("", reading.surname());
            texts.add(surname + String.join("", reading.given()));
            texts.add(surname + initials(reading.given().stream()));
            texts.add(initials(Stream.concat(reading.surname().stream(), reading.given().stream())));
        }
        texts.remove("");
        return texts;
    }

    /** 淑芬, 芬, {@code shufen}; of a foreign name each later word with what follows it. */
    static Set<String> nameParts(String name) {
        Set<String> texts = new LinkedHashSet<>();
        String plain = plain(name);
        plain.codePoints().filter(Character::isIdeographic).findFirst().ifPresent(anyHan -> {
            int[] characters = plain.codePoints().toArray();
            for (int from = 1; from < characters.length; from++)
                texts.add(new String(characters, from, characters.length - from));
        });
        if (texts.isEmpty()) texts.addAll(laterWords(name));
        Pinyin.of(name).stream().map(reading -> String.join("", reading.given())).forEach(texts::add);
        texts.remove("");
        texts.removeAll(names(name));
        return texts;
    }

    /** Letters and characters alone, small, half-width: the form of typed and of kept text. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).codePoints()
                .filter(Character::isLetterOrDigit).mapToObj(Character::toString).collect(Collectors.joining());
    }

    static String digits(String phone) {
        String digits = Normalizer.normalize(phone, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
        return digits.length() == 13 && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    private static List<String> laterWords(String name) {
        List<String> words = Stream.of(name.split("[\\s·.•-]+")).map(HouseholdSearchKeys::plain)
                .filter(word -> !word.isEmpty()).toList();
        List<String> texts = new ArrayList<>();
        for (int from = 1; from < words.size(); from++)
            texts.add(String.join("", words.subList(from, words.size())));
        return texts;
    }

    private static String initials(Stream<String> syllables) {
        return syllables.filter(one -> !one.isEmpty()).map(one -> one.substring(0, 1)).collect(Collectors.joining());
    }
}
