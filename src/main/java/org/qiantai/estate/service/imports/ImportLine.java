package org.qiantai.estate.service.imports;

import java.util.Map;

/**
 * A line of the file as it stands there.
 *
 * @param number counted as a spreadsheet does, the header is 1
 * @param cells only those that hold something, without blanks around it
 */
public record ImportLine(int number, Map<ImportColumn, String> cells) {
    public String cell(ImportColumn column) { return cells.getOrDefault(column, ""); }
}
