package org.qiantai.servicerequest.repository;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests by words of what was said and by their callers, from the pieces kept in {@code search_word}. */
@Repository
public class RequestWordQuery {
    /** More than is shown, since pieces find what words do not. */
    private static final int ENOUGH = 120;
    private static final String SQL = """
            SELECT found.id FROM (
                SELECT r.id FROM find_words(:site, 'SR', :text, :enough) AS f (id) JOIN service_request r ON r.id = f.id
                WHERE has_words(concat_ws(' ', r.description, r.place), :text)
                UNION
                SELECT c.request_id FROM find_words(:site, 'SC', :text, :enough) AS f (id)
                    JOIN request_caller c ON c.request_id = f.id WHERE has_words(c.name, :text)
                UNION
                SELECT w.record_id FROM search_word w
                WHERE :phone <> '' AND w.site_id = :site AND w.source = 'SP' AND w.word >= :phone AND w.word < :phone || 'a'
            ) AS found ORDER BY found.id DESC LIMIT :limit""";

    private final JdbcClient jdbc;

    RequestWordQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /**
     * @param text words, as they were typed
     * @param phone the last digits of a phone, backwards, or empty
     */
    public List<Long> find(long siteId, String text, String phone, int limit) {
        return jdbc.sql(SQL).param("site", siteId).param("text", text).param("phone", phone).param("enough", ENOUGH)
                .param("limit", limit).query((row, _) -> row.getLong(1)).list();
    }
}
