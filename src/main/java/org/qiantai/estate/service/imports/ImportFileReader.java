package org.qiantai.estate.service.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.sheet.Sheet;

/** Reads an uploaded list, Excel or CSV, whichever its bytes are. */
public final class ImportFileReader {
    /** More than the largest community has; what is above is a mistake, or meant badly. */
    static final int MOST_LINES = 60_000;

    private ImportFileReader() {}

    /**
     * @return the lines that hold anything, in their order
     * @throws InvalidInputException when it is no such file, holds no known header, or is too long
     */
    public static List<ImportLine> read(byte[] content) {
        Collector collector = new Collector();
        Sheet.read(content, collector);
        if (collector.columns == null) throw refused("estate.import.refused.header");
        if (collector.lines.isEmpty()) throw refused("sheet.refused.empty");
        return List.copyOf(collector.lines);
    }

    static InvalidInputException refused(String code, Object... arguments) { return Sheet.refused(code, arguments); }

    /** The first line that names the room is the header; titles above it are passed over. */
    private static final class Collector implements Sheet.Lines {
        private final List<ImportLine> lines = new ArrayList<>();
        private @Nullable Map<Integer, ImportColumn> columns;

        @Override
        public void line(int number, List<String> cells) {
            Map<Integer, ImportColumn> known = columns;
            if (known == null) {
                columns = header(cells).orElse(null);
                return;
            }
            Map<ImportColumn, String> filled = new EnumMap<>(ImportColumn.class);
            known.forEach((place, column) -> {
                String cell = place < cells.size() ? Sheet.plain(cells.get(place)) : "";
                if (!cell.isEmpty()) filled.put(column, cell);
            });
            if (filled.isEmpty()) return;
            if (lines.size() == MOST_LINES) throw refused("estate.import.refused.long", MOST_LINES);
            lines.add(new ImportLine(number, filled));
        }

        private static Optional<Map<Integer, ImportColumn>> header(List<String> cells) {
            Map<Integer, ImportColumn> found = new java.util.TreeMap<>();
            for (int place = 0; place < cells.size(); place++) {
                Optional<ImportColumn> column = ImportColumn.of(cells.get(place));
                if (column.isPresent() && !found.containsValue(column.get())) found.put(place, column.get());
            }
            return found.containsValue(ImportColumn.UNIT) ? Optional.of(found) : Optional.empty();
        }
    }
}
