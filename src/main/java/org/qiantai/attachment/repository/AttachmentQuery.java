package org.qiantai.attachment.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.qiantai.attachment.AttachmentLine;
import org.qiantai.attachment.Purpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what a page shows of attachments; never their content. */
@Repository
public class AttachmentQuery {
    private final JdbcClient jdbc;

    AttachmentQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<AttachmentLine> of(String number) { return of(List.of(number)); }

    /** Of several records, the oldest first. */
    public List<AttachmentLine> of(Collection<String> numbers) {
        if (numbers.isEmpty()) return List.of();
        return jdbc
                .sql("""
                        SELECT id, record_number, purpose, name, media_type, bytes, width, height, added_at, added_by, added_by_id
                        FROM attachment WHERE record_number = ANY (?) AND removed_at IS NULL ORDER BY id""")
                .param(numbers.toArray(String[]::new))
                .query((rs, _) -> line(rs)).list();
    }

    private static AttachmentLine line(ResultSet rs) throws SQLException {
        Integer width = rs.getObject(7, Integer.class);
        return new AttachmentLine(rs.getLong(1), rs.getString(2), Purpose.valueOf(rs.getString(3)), rs.getString(4),
                rs.getString(5), width != null, rs.getInt(6), width, rs.getObject(8, Integer.class),
                rs.getTimestamp(9).toInstant(), rs.getString(10), rs.getLong(11));
    }
}
