package org.qiantai.platform.export;

import java.time.ZoneId;
import java.util.List;

/**
 * What a list looks like as a file.
 *
 * @param fileName without its ending, in any script; also the sheet's name
 * @param zone in which instants are written, the site's
 */
public record Table<R>(String fileName, ZoneId zone, List<Column<R>> columns) {
    public Table { columns = List.copyOf(columns); }
}
