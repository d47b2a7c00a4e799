package org.qiantai.timeline.repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.qiantai.platform.paging.Key;
import org.qiantai.platform.paging.SqlFilter;
import org.qiantai.platform.paging.SqlFilter.Order;
import org.qiantai.timeline.HistoryFilter;
import org.qiantai.timeline.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the entries of many records as one history, newest first. */
@Repository
public class HistoryQuery {
    private static final int FETCH_SIZE = 500;

    private final JdbcClient jdbc;

    HistoryQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** At most {@code limit} entries after the key. */
    public List<HistoryRow> find(Collection<Subject> subjects, HistoryFilter filter, Optional<Key> after, int limit) {
        SqlFilter found = found(filter).after(after, "t.at", "t.id", Order.NEWEST_FIRST);
        return statement(subjects, found, " LIMIT " + limit).query(HistoryRow::read).list();
    }

    /** All of them, row by row, for an export; to be closed. */
    public Stream<HistoryRow> stream(Collection<Subject> subjects, HistoryFilter filter) {
        return statement(subjects, found(filter), "").withFetchSize(FETCH_SIZE).query(HistoryRow::read).stream();
    }

    /** By each record's own index; few records of a site are those of one unit. */
    private JdbcClient.StatementSpec statement(Collection<Subject> subjects, SqlFilter found, String limit) {
        return jdbc.sql("""
                SELECT t.subject_kind, t.subject_id, t.at, t.actor_name, t.on_behalf_of, t.kind, t.args, t.from_state,
                    t.to_state, t.note, t.id
                FROM unnest(:kinds::text[], :ids::bigint[]) AS s (kind, id)
                    JOIN timeline_entry t ON t.subject_kind = s.kind AND t.subject_id = s.id
                WHERE\s""" + found.sql() + " ORDER BY t.at DESC, t.id DESC" + limit).params(found.parameters())
                .param("kinds", subjects.stream().map(Subject::kind).toArray(String[]::new))
                .param("ids", subjects.stream().map(Subject::id).toArray(Long[]::new));
    }

    private static SqlFilter found(HistoryFilter filter) {
        SqlFilter found = new SqlFilter().days("t.at", filter.from(), filter.to(), filter.zone());
        if (filter.events() != null)
            found.and("t.kind LIKE ANY (string_to_array(:events, ' '))", "events", filter.events().stream()
                    .map(event -> event.endsWith(".") ? event + "%" : event).collect(Collectors.joining(" ")));
        return found;
    }
}
