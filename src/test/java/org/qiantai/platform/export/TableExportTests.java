package org.qiantai.platform.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class TableExportTests {
    private static final long MEGABYTE = 1024 * 1024;
    private static final Instant AT = Instant.parse("2026-11-23T06:05:59Z");

    private final StaticMessageSource messages = new StaticMessageSource();
    private final TableExport export = new TableExport(messages, new NoDatabase());

    TableExportTests() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        messages.addMessage("h.text", Locale.ENGLISH, "What, in “words”");
        messages.addMessage("h.number", Locale.ENGLISH, "Amount");
        messages.addMessage("h.at", Locale.ENGLISH, "When");
        messages.addMessage("list.yes", Locale.ENGLISH, "yes");
        messages.addMessage("state", Locale.ENGLISH, "Closed by {0}");
    }

    private record Line(@Nullable Object text, @Nullable Object number, @Nullable Object at) {}

    private final Table<Line> table = new Table<>("服务申请", ZoneId.of("Asia/Shanghai"),
            List.of(new Column<>("h.text", Line::text), new Column<>("h.number", Line::number),
                    new Column<>("h.at", Line::at)));

    @Test
    @DisplayName("CSV: UTF-8 with its mark, quoted where needed, instants in the site's zone, numbers plain")
    void writesCsv() {
        assertThat(csv(new Line("水管，\"漏\", 水", new BigDecimal("1E+3"), AT), new Line(null, -5, null),
                new Line(true, 2, Message.of("state", "Li"))))
                .isEqualTo("\uFEFF\"What, in “words”\",Amount,When\r\n\"水管，\"\"漏\"\", 水\",1000,2026-11-23 14:05\r\n"
                        + "\"\",-5,\r\nyes,2,Closed by Li\r\n");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"=1+1", "+8613800001234", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    @DisplayName("A text that looks like a formula stays a text, in both files; a number stays a number")
    void injection(String text) throws IOException {
        Line line = new Line(text, -1, null);

        assertThat(csv(line)).contains("'" + text).contains(",-1,");
        Row row = xlsx(line).get(1);
        assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(0).getFormula()).isNull();
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.NUMBER);
    }

    @Test
    @DisplayName("XLSX: what was written is read back, the header over it, money with its two places")
    void writesXlsx() throws IOException {
        List<Row> rows = xlsx(new Line("漏水 <&> 😀", new BigDecimal("12.50"), AT), new Line(null, 7L, null));

        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).stream().map(cell -> cell.getText())).containsExactly("What, in “words”", "Amount",
                "When");
        assertThat(rows.get(1).getCellText(0)).isEqualTo("漏水 <&> 😀");
        assertThat(rows.get(1).getCellAsNumber(1)).hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("12.5"));
        assertThat(rows.get(1).getCell(1).getDataFormatString()).isEqualTo("0.00");
        assertThat(rows.get(1).getCellText(2)).isEqualTo("2026-11-23 14:05");
        assertThat(rows.get(2).getCellAsNumber(1)).contains(BigDecimal.valueOf(7));
    }

    @Test
    @DisplayName("An empty list is a file with its header")
    void nothing() throws IOException {
        assertThat(xlsx()).hasSize(1);
        assertThat(csv()).isEqualTo("\uFEFF\"What, in “words”\",Amount,When\r\n");
    }

    @Test
    @DisplayName("The answer names the file in Chinese; the list is read in a read-only transaction and closed")
    void answer() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        boolean[] closed = {false};
        export.send(response, ExportFormat.CSV, table, () -> {
            assertThat(TransactionSynchronizationManager.isCurrentTransactionReadOnly()).isTrue();
            return Stream.of(new Line("a", 1, AT)).onClose(() -> closed[0] = true);
        });
        assertThat(closed[0]).isTrue();
        assertThat(response.getContentType()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(response.getHeader("Content-Disposition")).startsWith("attachment;")
                .contains("filename*=UTF-8''%E6%9C%8D%E5%8A%A1%E7%94%B3%E8%AF%B7.csv");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("100,000 rows pass by within 16 MB")
    void manyRows(ExportFormat format) throws IOException {
        Cells cells = new Cells(messages, Locale.ENGLISH, table.zone());
        write(format, cells, lines(IntStream.range(0, 2_000)));
        long before = used();
        long[] most = {Long.MIN_VALUE};
        IntStream numbers = IntStream.range(0, 100_000).peek(i -> {
            if (i % 10_000 == 9_999) most[0] = Math.max(most[0], used() - before);
        });

        write(format, cells, lines(numbers));

        assertThat(most[0]).isBetween(-16 * MEGABYTE, 16 * MEGABYTE);
    }

    @Test
    @DisplayName("A format that does not exist is refused with a sentence")
    void formats() {
        assertThat(ExportFormat.parse("xlsx")).isEqualTo(ExportFormat.XLSX);
        assertThatThrownBy(() -> ExportFormat.parse("pdf")).isInstanceOfSatisfying(InvalidInputException.class,
                refusal -> assertThat(refusal.sentence()).isEqualTo(Message.of("list.error.format", "pdf")));
    }

    private static Iterator<Line> lines(IntStream numbers) {
        return numbers.mapToObj(i -> new Line("厨房水管漏水，第 " + i + " 次 " + "很长".repeat(40), i, AT)).iterator();
    }

    private void write(ExportFormat format, Cells cells, Iterator<Line> rows) throws IOException {
        switch (format) {
            case CSV -> CsvTable.write(OutputStream.nullOutputStream(), table, cells, rows);
            case XLSX -> XlsxTable.write(OutputStream.nullOutputStream(), table, cells, rows);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private String csv(Line... lines) { return new String(sent(ExportFormat.CSV, lines), StandardCharsets.UTF_8); }

    private List<Row> xlsx(Line... lines) throws IOException {
        var file = new ByteArrayInputStream(sent(ExportFormat.XLSX, lines));
        try (var workbook = new ReadableWorkbook(file,
                new org.dhatim.fastexcel.reader.ReadingOptions(true, true))) {
            return workbook.getFirstSheet().read();
        }
    }

    private byte[] sent(ExportFormat format, Line... lines) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        export.send(response, format, table, () -> Stream.of(lines));
        return response.getContentAsByteArray();
    }

    /** Transactions that begin and end and touch nothing. */
    private static final class NoDatabase extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() { return this; }

        @Override
        protected void doBegin(Object transaction, org.springframework.transaction.TransactionDefinition definition) {}

        @Override
        protected void doCommit(org.springframework.transaction.support.DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(org.springframework.transaction.support.DefaultTransactionStatus status) {}
    }
}
