package org.qiantai.platform.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.qiantai.platform.text.UploadedText;

/** CSV as Excel in China writes it: UTF-8 with or without a mark, or GB18030; commas, semicolons or tabs. */
final class CsvLines {
    private CsvLines() {}

    static void read(byte[] content, Sheet.Lines to) {
        String text = UploadedText.decode(content)
                .orElseThrow(() -> Sheet.refused("sheet.refused.csv"));
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false)
                .setLenientEof(true).setTrailingData(true).get();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser)
                to.line((int) line.getRecordNumber(), line.toList());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw Sheet.refused("sheet.refused.csv");
        }
    }

    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[]{'\t', ';'}) {
            char challenger = candidate;
            if (head.chars().filter(c -> c == challenger).count() > head.chars().filter(c -> c == ',').count())
                best = candidate;
        }
        return best;
    }
}
