package org.qiantai.estate.service.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.PhoneNumbers;
import org.qiantai.estate.SpecialCare;
import org.qiantai.estate.service.PhoneText;
import org.qiantai.estate.service.RoomText;
import org.qiantai.platform.error.Message;

/** Understands one line, or says everything that is wrong with it. */
final class LineReader {
    private static final int LONGEST_CODE = 20;
    private static final int LONGEST_BUILDING = 10;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_CARE = 200;
    private static final int LONGEST_NOTE = 500;
    private static final int MOST_PHONES = 10;

    private final ImportLine line;
    private final List<Message> wrong = new ArrayList<>();

    private LineReader(ImportLine line) { this.line = line; }

    /** Either an entry, or reasons. */
    record Read(ImportLine line, @Nullable ImportEntry entry, List<Message> reasons) {}

    static Read read(ImportLine line) {
        LineReader reader = new LineReader(line);
        ImportEntry entry = reader.entry();
        return reader.wrong.isEmpty()
                ? new Read(line, entry, List.of())
                : new Read(line, null, List.copyOf(reader.wrong));
    }

    private ImportEntry entry() {
        String name = text(ImportColumn.NAME, LONGEST_NAME);
        LocalDate from = cell(ImportColumn.FROM, CellReader::date);
        LocalDate until = cell(ImportColumn.UNTIL, CellReader::date);
        if (from != null && until != null && until.isBefore(from)) refuse("period");
        String care = Optional.ofNullable(text(ImportColumn.CARE, LONGEST_CARE))
                .filter(text -> !CellReader.isNone(text))
                .orElse(null);
        List<String> phones = phones();
        if (name == null && (from != null || until != null || care != null || !phones.isEmpty()
                || !line.cell(ImportColumn.KIND).isEmpty()))
            refuse("name");
        SpecialCare kindOfCare = care == null ? null : CellReader.care(care);
        return new ImportEntry(unit(), text(ImportColumn.BUILDING, LONGEST_BUILDING),
                cell(ImportColumn.FLOOR, CellReader::floor), cell(ImportColumn.AREA, CellReader::area),
                cell(ImportColumn.USAGE, CellReader::usage), name, cell(ImportColumn.KIND, CellReader::kind), phones,
                from, until, kindOfCare, kindOfCare == SpecialCare.OTHER ? care : null,
                text(ImportColumn.NOTE, LONGEST_NOTE));
    }

    private String unit() {
        String text = line.cell(ImportColumn.UNIT);
        if (text.isEmpty()) refuse("unitMissing");
        // Excel makes a date of a room such as 12-1-01; what was meant can no longer be told.
        else if (text.matches("(19|20)\\d{2}-\\d{2}-\\d{2}"))
            refuse("unitDate", text);
        else {
            Optional<String> code = RoomText.parse(text).map(RoomText::code)
                    .filter(found -> found.length() <= LONGEST_CODE);
            if (code.isPresent()) return code.get();
            refuse("unit", text);
        }
        return "";
    }

    private List<String> phones() {
        List<String> phones = PhoneText.split(line.cell(ImportColumn.PHONE));
        PhoneText.firstWrong(phones).ifPresent(phone -> refuse("phone", PhoneNumbers.mask(phone)));
        if (phones.size() > MOST_PHONES) refuse("phones", MOST_PHONES);
        return phones;
    }

    private @Nullable String text(ImportColumn column, int longest) {
        String text = line.cell(column);
        if (text.length() > longest) refuse("long", Message.of(column.headerKey()), longest);
        return text.isEmpty() ? null : text;
    }

    private <T> @Nullable T cell(ImportColumn column, Function<String, Optional<T>> reader) {
        String text = line.cell(column);
        if (text.isEmpty()) return null;
        Optional<T> value = reader.apply(text);
        if (value.isEmpty()) refuse("cell", Message.of(column.headerKey()), text);
        return value.orElse(null);
    }

    private void refuse(String reason, Object... arguments) {
        wrong.add(Message.of("estate.import.reason." + reason, arguments));
    }
}
