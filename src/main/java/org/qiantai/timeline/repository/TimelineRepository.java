package org.qiantai.timeline.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.qiantai.timeline.LastChange;
import org.qiantai.timeline.NewEntry;
import org.qiantai.timeline.Subject;
import org.qiantai.timeline.TimelineLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code timeline_entry}, which the schema lets nobody change. */
@Repository
public class TimelineRepository {
    private static final String INSERT = """
            INSERT INTO timeline_entry (site_id, subject_kind, subject_id, at, actor_id, actor_name, on_behalf_of, kind, args,
                from_state, to_state, note, form_token)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String OF = """
            SELECT subject_kind, subject_id, at, actor_name, on_behalf_of, kind, args, from_state, to_state, note
            FROM timeline_entry
            WHERE (subject_kind, subject_id) IN (SELECT * FROM unnest(?::text[], ?::bigint[]))
            ORDER BY at DESC, id DESC""";

    private final JdbcClient jdbc;

    TimelineRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    public void insert(NewEntry entry, String kind, String[] arguments, Instant at) {
        var grant = entry.as();
        jdbc.sql(INSERT).param(entry.siteId()).param(entry.subject().kind()).param(entry.subject().id())
                .param(Timestamp.from(at)).param(entry.isOfProgram() ? null : entry.actor().id())
                .param(entry.actor().name())
                .param(grant == null ? null : grant.lentBy()).param(kind).param(arguments)
                .param(name(entry.from())).param(name(entry.to())).param(entry.note()).param(entry.formToken())
                .update();
    }

    public List<TimelineLine> of(Collection<Subject> subjects) {
        String[] kinds = subjects.stream().map(Subject::kind).toArray(String[]::new);
        Long[] ids = subjects.stream().map(Subject::id).toArray(Long[]::new);
        return jdbc.sql(OF).param(kinds).param(ids).query(TimelineRepository::line).list();
    }

    public Optional<Subject> byFormToken(UUID token) {
        return jdbc.sql("SELECT subject_kind, subject_id FROM timeline_entry WHERE form_token = ?").param(token)
                .query((rs, row) -> new Subject(rs.getString(1), rs.getLong(2))).optional();
    }

    public Optional<LastChange> last(Subject subject) {
        return jdbc.sql("""
                SELECT actor_name, at FROM timeline_entry WHERE subject_kind = ? AND subject_id = ?
                ORDER BY id DESC LIMIT 1""").param(subject.kind()).param(subject.id())
                .query((rs, row) -> new LastChange(rs.getString(1), rs.getTimestamp(2).toInstant())).optional();
    }

    static TimelineLine line(ResultSet rs, int row) throws SQLException {
        return new TimelineLine(new Subject(rs.getString(1), rs.getLong(2)), rs.getTimestamp(3).toInstant(),
                rs.getString(4),
                rs.getString(5), rs.getString(6), List.of((String[]) rs.getArray(7).getArray()), rs.getString(8),
                rs.getString(9), rs.getString(10));
    }

    private static @Nullable String name(@Nullable Enum<?> state) { return state == null ? null : state.name(); }
}
