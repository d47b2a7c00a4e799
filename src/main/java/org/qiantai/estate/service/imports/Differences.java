package org.qiantai.estate.service.imports;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.repository.PersonDraft;
import org.qiantai.estate.repository.UnitDraft;
import org.qiantai.platform.error.Message;

/** What a line changes, in words: "area: 95.00 → 96.50". A phone is only said to change: who reads may not see it. */
final class Differences {
    private Differences() {}

    static Stream<Message> of(UnitDraft before, UnitDraft after) {
        return Stream.of(change(ImportColumn.BUILDING, before.building(), after.building()),
                change(ImportColumn.FLOOR, before.floor(), after.floor()),
                change(ImportColumn.AREA, before.area(), after.area()),
                change(ImportColumn.USAGE, word("estate.usage.", before.usage()), word("estate.usage.", after.usage())),
                change(ImportColumn.FROM, before.movedInOn(), after.movedInOn()),
                change(ImportColumn.NOTE, before.note(), after.note())).filter(Objects::nonNull);
    }

    static Stream<Message> of(PersonDraft before, PersonDraft after) {
        Message phones = before.phones().equals(after.phones())
                ? null
                : Message.of("estate.import.change.phones", Message.of(ImportColumn.PHONE.headerKey()));
        return Stream
                .of(change(ImportColumn.KIND, word("estate.kind.", before.kind()), word("estate.kind.", after.kind())),
                        phones, change(ImportColumn.FROM, before.from(), after.from()),
                        change(ImportColumn.UNTIL, before.until(), after.until()),
                        change(ImportColumn.CARE, word("estate.care.", before.care()),
                                word("estate.care.", after.care())),
                        change(ImportColumn.NOTE, before.note(), after.note()))
                .filter(Objects::nonNull);
    }

    private static @Nullable Message change(ImportColumn column, @Nullable Object before, @Nullable Object after) {
        if (Objects.equals(before, after)) return null;
        return Message.of("estate.import.change", Message.of(column.headerKey()), shown(before), shown(after));
    }

    private static @Nullable Message word(String prefix, @Nullable Enum<?> constant) {
        return constant == null ? null : Message.of(prefix + constant.name());
    }

    private static Object shown(@Nullable Object value) {
        return switch (value) {
            case null -> Message.of("estate.import.nothing");
            case Message message -> message;
            default -> value.toString();
        };
    }
}
