package org.qiantai.platform.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A list as CSV, in UTF-8 with the mark by which Excel knows it. */
final class CsvTable {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** With one of these first, a spreadsheet takes a text for a formula; the wide ones count where people type Chinese. */
    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvTable() {}

    static <R> void write(OutputStream out, Table<R> table, Cells cells, Iterator<R> rows) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        List<Column<R>> columns = table.columns();
        printer.printRecord(columns.stream().map(cells::header));
        while (rows.hasNext()) {
            R row = rows.next();
            for (Column<R> column : columns)
                printer.print(plain(cells.of(column.value().apply(row))));
            printer.println();
        }
        printer.flush();
    }

    private static String plain(Object cell) {
        if (cell instanceof BigDecimal number) return number.toPlainString();
        String text = cell.toString();
        boolean formula = !(cell instanceof Number) && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
