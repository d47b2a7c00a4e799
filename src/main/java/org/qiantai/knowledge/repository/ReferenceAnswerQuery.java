package org.qiantai.knowledge.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.qiantai.knowledge.ReferenceAnswers.Card;
import org.qiantai.knowledge.AnswerTopic;
import org.qiantai.platform.export.TableExport;
import org.qiantai.platform.paging.SqlFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Answer cards, as they are read. A site has some hundred at most: all of them are looked through. */
@Repository
public class ReferenceAnswerQuery {
    private static final int MOST_WORDS = 6;
    private static final String SELECT = """
            SELECT c.id, c.topic, c.title, c.text_zh, c.text_en, c.keywords, c.valid_until, c.changed_at, c.changed_by,
                c.version
            FROM reference_answer c WHERE NOT c.removed AND\s""";

    private final JdbcClient jdbc;

    ReferenceAnswerQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Those that hold on a day; what has the first word in its title comes first. */
    public List<Card> valid(long siteId, @Nullable String words, LocalDate day, int most) {
        SqlFilter found = filter(siteId, words)
                .and("(c.valid_until IS NULL OR c.valid_until >= :day)", "day", day);
        String first = split(words).findFirst().orElse("");
        return jdbc
                .sql(SELECT + found.sql() + " ORDER BY position(:first IN lower(c.title)) = 0, c.topic, c.title, c.id"
                        + " LIMIT " + most)
                .params(found.parameters()).param("first", first).query(ReferenceAnswerQuery::card).list();
    }

    /**
     * One stretch of the list, those that no longer hold too.
     *
     * @param after the id of the card that the last stretch ended with; null for the beginning
     */
    public List<Card> find(long siteId, AnswerFilter filter, LocalDate today, @Nullable Long after, int most) {
        SqlFilter found = filter(siteId, filter, today).and(filter.sorted().after(), "after", after);
        return jdbc.sql(SELECT + found.sql() + " ORDER BY " + filter.sorted().sql() + " LIMIT " + most)
                .params(found.parameters()).query(ReferenceAnswerQuery::card).list();
    }

    /** The whole list, row by row, for an export; to be closed. */
    public Stream<Card> stream(long siteId, AnswerFilter filter, LocalDate today) {
        SqlFilter found = filter(siteId, filter, today);
        return jdbc.sql(SELECT + found.sql() + " ORDER BY " + filter.sorted().sql())
                .withFetchSize(TableExport.FETCH_SIZE).params(found.parameters()).query(ReferenceAnswerQuery::card)
                .stream();
    }

    public Optional<Card> byId(long siteId, long id) {
        return jdbc.sql(SELECT + "c.site_id = ? AND c.id = ?").param(siteId).param(id).query(ReferenceAnswerQuery::card)
                .optional();
    }

    private static SqlFilter filter(long siteId, AnswerFilter filter, LocalDate today) {
        return filter(siteId, filter.words()).and("c.topic = :topic", "topic", filter.topic())
                .and("c.valid_until < :today", "today", Boolean.TRUE.equals(filter.expired()) ? today : null);
    }

    private static SqlFilter filter(long siteId, @Nullable String words) {
        SqlFilter found = new SqlFilter().and("c.site_id = :site", "site", siteId);
        List<String> search_text = split(words).limit(MOST_WORDS).toList();
        for (int i = 0; i < search_text.size(); i++)
            found.containing("c.search_text LIKE :word" + i, "word" + i, search_text.get(i));
        return found;
    }

    private static Stream<String> split(@Nullable String words) {
        if (words == null) return Stream.of();
        return Stream
                .of(Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(word -> !word.isEmpty());
    }

    private static Card card(ResultSet row, int number) throws SQLException {
        return new Card(row.getLong(1), AnswerTopic.valueOf(row.getString(2)), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getObject(7, LocalDate.class),
                row.getTimestamp(8).toInstant(), row.getString(9), row.getInt(10));
    }
}
