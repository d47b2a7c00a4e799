package org.qiantai.timeline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.qiantai.timeline.TimelineLine;

/** An entry with the id by which a page of a history goes on. */
public record HistoryRow(long id, TimelineLine line) {
    static HistoryRow read(ResultSet rs, int row) throws SQLException {
        return new HistoryRow(rs.getLong("id"), TimelineRepository.line(rs, row));
    }
}
