package org.qiantai.platform.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as an Excel file with one sheet. Texts are inline strings, which are never formulas and are kept in no common
 * table; every thousand rows leave the memory.
 */
final class XlsxTable<R> {
    private static final int ROWS_IN_MEMORY = 1_000;
    private static final int LONGEST_TEXT = 32_767;
    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    private final Worksheet sheet;
    private final List<Column<R>> columns;
    private final Cells cells;
    private final int[] widths;

    private XlsxTable(Worksheet sheet, List<Column<R>> columns, Cells cells) {
        this.sheet = sheet;
        this.columns = columns;
        this.cells = cells;
        this.widths = new int[columns.size()];
    }

    static <R> void write(OutputStream out, Table<R> table, Cells cells, Iterator<R> rows) throws IOException {
        try (Workbook workbook = new Workbook(out, "Qiantai", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.fileName());
            new XlsxTable<>(sheet, table.columns(), cells).write(rows);
        }
    }

    private void write(Iterator<R> rows) throws IOException {
        header();
        int number = 1;
        for (; rows.hasNext(); number++) {
            row(number, rows.next());
            if (number % ROWS_IN_MEMORY == 0) flush(number == ROWS_IN_MEMORY);
        }
        flush(number <= ROWS_IN_MEMORY);
    }

    private void header() {
        sheet.freezePane(0, 1);
        sheet.repeatRows(0);
        for (int column = 0; column < columns.size(); column++) {
            text(0, column, cells.header(columns.get(column)));
            sheet.style(0, column).bold().set();
        }
    }

    private void row(int number, R row) {
        for (int column = 0; column < columns.size(); column++) {
            Object cell = cells.of(columns.get(column).value().apply(row));
            if (cell instanceof Number value) number(number, column, value);
            else
                text(number, column, cell.toString());
        }
    }

    private void number(int row, int column, Number value) {
        sheet.value(row, column, value);
        // Set here, since no style can be added to a row that was flushed.
        if (value instanceof BigDecimal money && money.scale() == 2) sheet.style(row, column).format("0.00").set();
    }

    private void text(int row, int column, String text) {
        if (text.isEmpty()) return;
        String cut = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        sheet.inlineString(row, column, cut);
        widths[column] = Math.max(widths[column], width(cut));
    }

    /** A Chinese character is as wide as two others. */
    private static int width(String text) {
        long wide = text.chars().limit(WIDEST).filter(c -> c > 0x2E80).count();
        return (int) Math.min(WIDEST, text.length() + wide);
    }

    /** The widths are written with the first rows, and so are judged by them. */
    private void flush(boolean first) throws IOException {
        for (int column = 0; first && column < widths.length; column++)
            sheet.width(column, Math.max(NARROWEST, widths[column]) + 2d);
        sheet.flush();
    }
}
