package org.qiantai.estate.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.estate.BuildingNotes.Note;
import org.qiantai.platform.export.TableExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes on buildings, as they are read. */
@Repository
public class BuildingNoteQuery {
    private static final String SELECT = """
            SELECT n.id, b.name, n.text, n.changed_at, n.changed_by, n.version
            FROM building_note n LEFT JOIN building b ON b.site_id = n.site_id AND b.id = n.building_id
            WHERE n.site_id = :site AND NOT n.removed\s""";
    private static final String ORDER = """
            ORDER BY b.code IS NOT NULL, natural_order(b.code) COLLATE "C", n.id""";

    private final JdbcClient jdbc;

    BuildingNoteQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** All of the site: first those on the whole of it, then building by building. */
    public List<Note> all(long siteId) {
        return jdbc.sql(SELECT + ORDER).param("site", siteId).query(BuildingNoteQuery::note).list();
    }

    /** The same, row by row, for an export; to be closed. */
    public Stream<Note> stream(long siteId) {
        return jdbc.sql(SELECT + ORDER).withFetchSize(TableExport.FETCH_SIZE).param("site", siteId)
                .query(BuildingNoteQuery::note).stream();
    }

    /** On the whole site, and on the building of a unit where one is named. */
    public List<Note> at(long siteId, @Nullable String unitCode) { return jdbc.sql(SELECT + """
            AND (n.building_id IS NULL
                OR n.building_id = (SELECT u.building_id FROM unit u WHERE u.site_id = :site AND u.code = :unit))
            """ + ORDER).param("site", siteId).param("unit", unitCode).query(BuildingNoteQuery::note).list(); }

    private static Note note(ResultSet row, int number) throws SQLException {
        return new Note(row.getLong(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant(),
                row.getString(5), row.getInt(6));
    }
}
