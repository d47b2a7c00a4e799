package org.qiantai.platform.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a list as a file while it is read: the rows come by and are never all in memory. */
@Component
public class TableExport {
    /** Rows that one trip to the database brings: for {@code JdbcClient.sql(…).withFetchSize}. */
    public static final int FETCH_SIZE = 500;

    private final MessageSource messages;
    private final TransactionTemplate reading;

    TableExport(MessageSource messages, PlatformTransactionManager transactions) {
        this.messages = messages;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /**
     * Writes the answer.
     *
     * @param rows opens the list, such as {@code () -> jdbc.sql(…).withFetchSize(FETCH_SIZE).query(…).stream()}; it is
     *     called inside a read-only transaction, without which PostgreSQL would send all rows at once, and is closed here
     */
    public <R> void send(HttpServletResponse response, ExportFormat format, Table<R> table, Supplier<Stream<R>> rows) {
        reading.executeWithoutResult(_ -> {
            // Opened before the first header: if it fails, the reader gets an error page and no broken file.
            try (Stream<R> opened = rows.get()) {
                String name = table.fileName() + "." + format.extension();
                response.setContentType(format.mediaType().toString());
                response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString());
                write(response.getOutputStream(), format, table, opened);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private <R> void write(OutputStream out, ExportFormat format, Table<R> table, Stream<R> rows) throws IOException {
        Cells cells = new Cells(messages, LocaleContextHolder.getLocale(), table.zone());
        switch (format) {
            case CSV -> CsvTable.write(out, table, cells, rows.iterator());
            case XLSX -> XlsxTable.write(out, table, cells, rows.iterator());
        }
    }
}
