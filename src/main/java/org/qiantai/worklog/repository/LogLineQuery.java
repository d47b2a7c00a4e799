package org.qiantai.worklog.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.error.Message;
import org.qiantai.platform.error.MessageArguments;
import org.qiantai.platform.export.TableExport;
import org.qiantai.worklog.domain.DayFigure;
import org.qiantai.worklog.domain.EntryType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A day as one list: what was written by hand, and what the timeline kept of the desk's acts. */
@Repository
public class LogLineQuery {
    private final JdbcClient jdbc;

    LogLineQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** @param after the key of the last line seen, and its time; null for the beginning */
    public List<LogLine> newestFirst(LogSpan span, @Nullable Instant afterTime, @Nullable Long afterKey, int limit) {
        Map<String, Object> parameters = span.parameters();
        if (afterTime != null && afterKey != null) {
            parameters.put("afterTime", Timestamp.from(afterTime));
            parameters.put("afterKey", afterKey);
        }
        return jdbc.sql(LogSql.lines(span, afterKey != null, true, limit)).params(parameters).query(LogLineQuery::row)
                .list();
    }

    /** The day as it went, for paper. */
    public List<LogLine> oldestFirst(LogSpan span, int limit) {
        return jdbc.sql(LogSql.lines(span, false, false, limit)).params(span.parameters()).query(LogLineQuery::row)
                .list();
    }

    /** All of them as they went, row by row, for an export inside a transaction; to be closed. */
    public Stream<LogLine> stream(LogSpan span) {
        return jdbc.sql(LogSql.lines(span, false, false, null)).withFetchSize(TableExport.FETCH_SIZE)
                .params(span.parameters()).query(LogLineQuery::row).stream();
    }

    /** How often each was done. */
    public Map<DayFigure, Integer> figures(LogSpan span) {
        Map<String, Integer> acts = new HashMap<>();
        jdbc.sql("""
                SELECT kind, count(*) FROM timeline_entry WHERE site_id = :site AND at >= :from AND at < :until
                    AND kind = ANY (:acts) GROUP BY kind""").params(span.parameters())
                .param("acts", Stream.of(DayFigure.values()).flatMap(one -> one.acts().stream()).toArray(String[]::new))
                .query((rs, _) -> acts.put(rs.getString(1), rs.getInt(2))).list();
        Map<DayFigure, Integer> figures = new EnumMap<>(DayFigure.class);
        for (DayFigure figure : DayFigure.values())
            figures.put(figure, figure.acts().stream().mapToInt(act -> acts.getOrDefault(act, 0)).sum());
        return figures;
    }

    private static LogLine row(ResultSet rs, int row) throws SQLException {
        String kind = rs.getString("kind");
        Message sentence = kind == null
                ? null
                : new Message(kind, MessageArguments.decode(List.of((String[]) rs.getArray("args").getArray())));
        Timestamp corrects = rs.getTimestamp("corrects_at");
        return new LogLine(rs.getTimestamp("at").toInstant(), rs.getLong("key"),
                rs.getObject("hand_id", Long.class), EntryType.valueOf(rs.getString("type")), sentence,
                rs.getString("text"), rs.getString("number"), rs.getString("place"), rs.getString("what"),
                rs.getString("by_name"), rs.getString("on_behalf_of"), rs.getTimestamp("entered_at").toInstant(),
                corrects == null ? null : corrects.toInstant(), rs.getBoolean("corrected"));
    }
}
