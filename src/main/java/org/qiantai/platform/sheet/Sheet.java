package org.qiantai.platform.sheet;

import java.util.List;
import org.qiantai.platform.error.InvalidInputException;
import org.qiantai.platform.error.Message;

/** An uploaded list, Excel or CSV, whichever its bytes are. */
public final class Sheet {
    private static final int LONGEST_CELL = 1000;
    private static final String FIELD = "file";

    private Sheet() {}

    /** Takes the cells of one line after the other. */
    public interface Lines {
        /** @param number counted as a spreadsheet does, from 1 */
        void line(int number, List<String> cells);
    }

    /** @throws InvalidInputException for the field {@code file}, when it is empty or no such file */
    public static void read(byte[] content, Lines to) {
        if (content.length == 0) throw refused("sheet.refused.empty");
        if (XlsxLines.isOldExcel(content)) throw refused("sheet.refused.xls");
        if (XlsxLines.isXlsx(content)) XlsxLines.read(content, to);
        else
            CsvLines.read(content, to);
    }

    /**
     * A cell as it was meant: without blanks around it, not longer than anybody writes, and without the apostrophe that
     * our own CSV puts before what a spreadsheet would take for a formula.
     */
    public static String plain(String cell) {
        String text = cell.strip();
        if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0)
            text = text.substring(1);
        return text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text;
    }

    /** Says what is wrong with the file. */
    public static InvalidInputException refused(String code, Object... arguments) {
        return new InvalidInputException(FIELD, Message.of(code, arguments));
    }
}
