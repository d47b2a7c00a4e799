package org.qiantai.calendar.service.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.qiantai.calendar.domain.DayRule;
import org.qiantai.calendar.domain.DayTerms;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** A list as CSV: {@code date,kind,name_zh,name_en}; the line that names the columns may be there or not. */
final class HolidayCsv {
    private static final List<String> COLUMNS = List.of("date", "kind", "name_zh", "name_en");
    private static final Map<String, DayRule> KINDS = Map.of("HOLIDAY", DayRule.HOLIDAY, "WORKDAY", DayRule.WORKDAY);

    private HolidayCsv() {}

    /** @throws InvalidInputException when the text is no CSV at all */
    static HolidayList read(String text) {
        DayCollector days = new DayCollector();
        CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(true)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser)
                if (!isHeader(line)) read(line, days);
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw new InvalidInputException("text", Message.of("calendar.import.error.csv"));
        }
        return days.list();
    }

    private static boolean isHeader(CSVRecord line) {
        return line.getRecordNumber() == 1 && line.get(0).equalsIgnoreCase(COLUMNS.getFirst());
    }

    private static void read(CSVRecord line, DayCollector days) {
        String source = String.join(",", line.toList());
        if (line.size() != COLUMNS.size()) {
            days.refuse(source, Message.of("calendar.import.reason.columns", COLUMNS.size()));
            return;
        }
        DayRule rule = KINDS.get(line.get(1));
        if (rule == null) {
            days.refuse(source, Message.of("calendar.import.reason.kind", line.get(1)));
            return;
        }
        try {
            days.add(LocalDate.parse(line.get(0)), new DayTerms(rule, line.get(2), line.get(3), List.of()), source);
        } catch (DateTimeParseException noDate) {
            days.refuse(source, Message.of("calendar.import.reason.date", line.get(0)));
        }
    }
}
