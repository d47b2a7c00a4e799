package org.qiantai.pricing.service.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.sheet.Sheet;
import org.qiantai.pricing.ListPrice;

/**
 * An uploaded price list as it was understood.
 *
 * @param lines by the order of the file, each code once
 */
public record PriceSheet(List<ListPrice> lines, List<RefusedLine> refused) {
    /** Ten times what a company posts; what is above is a mistake, or meant badly. */
    static final int MOST_LINES = 3000;

    public PriceSheet {
        lines = List.copyOf(lines);
        refused = List.copyOf(refused);
    }

    /** @throws InvalidInputException when it is no such file, holds no known header or no line, or is too long */
    public static PriceSheet read(byte[] content) {
        Collector collector = new Collector();
        Sheet.read(content, collector);
        if (collector.columns == null) throw Sheet.refused("price.import.refused.header");
        if (collector.lines.isEmpty() && collector.refused.isEmpty()) throw Sheet.refused("sheet.refused.empty");
        return new PriceSheet(collector.lines, collector.refused);
    }

    /** The first line that names the needed columns is the header; titles above it are passed over. */
    private static final class Collector implements Sheet.Lines {
        private final List<ListPrice> lines = new ArrayList<>();
        private final List<RefusedLine> refused = new ArrayList<>();
        private final Map<String, Integer> seen = new HashMap<>();
        private @Nullable Map<Integer, PriceColumn> columns;

        @Override
        public void line(int number, List<String> cells) {
            Map<Integer, PriceColumn> known = columns;
            if (known == null) {
                columns = header(cells).orElse(null);
                return;
            }
            Map<PriceColumn, String> filled = new EnumMap<>(PriceColumn.class);
            known.forEach((place, column) -> {
                String cell = place < cells.size() ? Sheet.plain(cells.get(place)) : "";
                if (!cell.isEmpty()) filled.put(column, cell);
            });
            if (filled.isEmpty()) return;
            if (lines.size() + refused.size() == MOST_LINES)
                throw Sheet.refused("price.import.refused.long", MOST_LINES);
            take(number, filled);
        }

        private void take(int number, Map<PriceColumn, String> cells) {
            PriceLineReader.Read read = PriceLineReader.read(cells);
            List<Message> reasons = new ArrayList<>(read.reasons());
            String code = read.code();
            Integer before = code == null ? null : seen.putIfAbsent(code, number);
            if (code != null && before != null) reasons.add(Message.of("price.import.reason.twice", code, before));
            if (read.line() != null && reasons.isEmpty()) lines.add(read.line());
            else
                refused.add(new RefusedLine(number, code,
                        cells.values().stream().collect(Collectors.joining(" · ")), List.copyOf(reasons)));
        }

        private static Optional<Map<Integer, PriceColumn>> header(List<String> cells) {
            Map<Integer, PriceColumn> found = new TreeMap<>();
            for (int place = 0; place < cells.size(); place++) {
                Optional<PriceColumn> column = PriceColumn.of(cells.get(place));
                if (column.isPresent() && !found.containsValue(column.get())) found.put(place, column.get());
            }
            return found.values().containsAll(PriceColumn.NEEDED) ? Optional.of(found) : Optional.empty();
        }
    }
}
