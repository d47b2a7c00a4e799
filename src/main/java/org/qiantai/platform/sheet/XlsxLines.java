package org.qiantai.platform.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of an Excel file: what one sees there, formulas as their values, dates as {@code 2026-11-23}. */
final class XlsxLines {
    private static final int MOST_COLUMNS = 100;
    private static final int HEADER_BYTES = 8;

    private XlsxLines() {}

    static boolean isXlsx(byte[] content) {
        return ReadableWorkbook.isOOXMLZipHeader(Arrays.copyOf(content, HEADER_BYTES));
    }

    static boolean isOldExcel(byte[] content) {
        return ReadableWorkbook.isOLE2Header(Arrays.copyOf(content, HEADER_BYTES));
    }

    static void read(byte[] content, Sheet.Lines to) {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(content),
                new ReadingOptions(true, true)); Stream<Row> rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> to.line(row.getRowNum(), cells(row)));
        } catch (IOException | ExcelReaderException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw Sheet.refused("sheet.refused.xlsx");
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int count = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int i = 0; i < count; i++)
            cells.add(row.getOptionalCell(i).map(XlsxLines::text).orElse(""));
        return cells;
    }

    private static String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null || cell.getType() == CellType.ERROR) return "";
        return switch (cell.getType()) {
            case STRING, BOOLEAN -> cell.getText();
            default -> number(raw, cell);
        };
    }

    /** A phone kept as a number must not come out as 1.38E10, nor a whole number as 18.0. */
    private static String number(String raw, Cell cell) {
        try {
            var value = new java.math.BigDecimal(raw);
            if (isDate(cell.getDataFormatString())) return date(value.doubleValue());
            return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    private static boolean isDate(@Nullable String format) {
        if (format == null) return false;
        String plain = format.toLowerCase(java.util.Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.contains("y") || plain.contains("d") && plain.contains("m");
    }

    private static String date(double serial) {
        LocalDateTime beginning = LocalDateTime.of(1899, 12, 30, 0, 0);
        return beginning.plusDays((long) serial).toLocalDate().toString();
    }
}
