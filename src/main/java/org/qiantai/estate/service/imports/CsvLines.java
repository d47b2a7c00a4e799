package org.qiantai.estate.service.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** CSV as Excel in China writes it: UTF-8 with or without a mark, or GB18030; commas, semicolons or tabs. */
final class CsvLines {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private CsvLines() {}

    static void read(byte[] content, ImportFileReader.Lines to) {
        String text = decode(content);
        CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(false)
                .setLenientEof(true).setTrailingData(true).get();
        try (var parser = format.parse(new StringReader(text))) {
            for (CSVRecord line : parser)
                to.line((int) line.getRecordNumber(), line.toList());
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw ImportFileReader.refused("estate.import.refused.csv");
        }
    }

    /** Text that is valid UTF-8 is hardly ever anything else; what is not was written by an older Excel. */
    private static String decode(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, GB18030);
        }
        if (text.indexOf('\0') >= 0) throw ImportFileReader.refused("estate.import.refused.csv");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
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
