package org.qiantai.estate.service;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qiantai.estate.repository.KeyKind;
import org.qiantai.estate.repository.KeyRange;

/**
 * What somebody typed into "room, name or phone", as the ranges of keys it may mean.
 *
 * @param roomCode the room as it would be kept if it was typed in full, else empty: of two rooms that are the same
 *     without separators (32-1-801, 3-2-1801) it is the one meant
 * @param phoneTail the digits typed, when they may be the last ones of a phone, else empty
 */
public record SearchText(List<KeyRange> ranges, String roomCode, String phoneTail) {
    private static final int SHORTEST_PHONE_TAIL = 3;
    private static final int LONGEST = 60;
    private static final int EXACT_ROOM = 1;
    private static final int ROOM_OF_ANY_BUILDING = 2;
    private static final int ROOM_BEGINS = 3;
    private static final int NAME = 4;
    private static final int NAME_PART = 5;
    private static final int PHONE = 4;
    private static final int ROOM_TAIL_BEGINS = 6;
    private static final int MOVED_OUT = 9;
    /** Characters chosen so far and letters still to be: 张s, 张淑f. */
    private static final Pattern HALF_TYPED = Pattern.compile("(\\p{IsHan}+)([a-z]+)");
    private static final Pattern PHONE_LIKE = Pattern.compile("[+()\\s0-9-]+");
    private static final Pattern HONORIFIC = Pattern
            .compile("(?<=.)(先生|女士|小姐|太太|夫人|阿姨|叔叔|大爷|大妈|大伯|奶奶|爷爷|老师|师傅|医生|总)$");

    /** Nothing to look for when no letter or digit was typed. */
    public static SearchText parse(String typed) {
        String text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST) text = text.substring(0, LONGEST);
        List<KeyRange> ranges = new ArrayList<>();
        Optional<RoomText> room = RoomText.parse(text);
        room.ifPresent(one -> addRoom(ranges, one));
        String tail = PHONE_LIKE.matcher(text).matches() ? HouseholdSearchKeys.digits(text) : "";
        if (tail.length() < SHORTEST_PHONE_TAIL) tail = "";
        if (!tail.isEmpty()) addPeople(ranges, KeyKind.PHONE, new StringBuilder(tail).reverse().toString(), PHONE);
        addNames(ranges, text);
        return new SearchText(List.copyOf(ranges), room.map(RoomText::code).orElse(""), tail);
    }

    /** The same for somebody to whom a phone is not shown: found by it, they would learn it digit by digit. */
    SearchText withoutPhones() {
        return new SearchText(ranges.stream().filter(range -> range.kind() != KeyKind.PHONE).toList(), roomCode, "");
    }

    private static void addRoom(List<KeyRange> ranges, RoomText room) {
        String compact = room.compact();
        ranges.add(KeyRange.exactly(KeyKind.ROOM, true, compact, EXACT_ROOM));
        ranges.add(KeyRange.prefix(KeyKind.ROOM, true, compact, ROOM_BEGINS));
        if (compact.length() < SHORTEST_PHONE_TAIL) return;
        ranges.add(KeyRange.exactly(KeyKind.ROOM_TAIL, true, compact, ROOM_OF_ANY_BUILDING));
        ranges.add(KeyRange.prefix(KeyKind.ROOM_TAIL, true, compact, ROOM_TAIL_BEGINS));
    }

    private static void addNames(List<KeyRange> ranges, String text) {
        String plain = HouseholdSearchKeys.plain(text.replace('ü', 'v'));
        if (plain.isEmpty() || plain.chars().allMatch(Character::isDigit)) return;
        addName(ranges, plain);
        String without = HONORIFIC.matcher(plain).replaceFirst("");
        if (!without.equals(plain)) addName(ranges, without);
    }

    private static void addName(List<KeyRange> ranges, String name) {
        addPeople(ranges, KeyKind.NAME, name, NAME);
        addPeople(ranges, KeyKind.NAME_PART, name, NAME_PART);
        Matcher half = HALF_TYPED.matcher(name);
        if (half.matches())
            Pinyin.of(half.group(1)).stream()
                    .map(read -> String.join("", read.surname()) + String.join("", read.given()) + half.group(2))
                    .forEach(sounds -> addPeople(ranges, KeyKind.NAME, sounds, NAME));
    }

    private static void addPeople(List<KeyRange> ranges, KeyKind kind, String text, int rank) {
        ranges.add(KeyRange.prefix(kind, true, text, rank));
        ranges.add(KeyRange.prefix(kind, false, text, MOVED_OUT));
    }
}
