package org.qiantai.desk.repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The unsent forms, one a person and site; the fields as JSON. */
@Repository
public class DraftRepository {
    private final JdbcClient jdbc;

    DraftRepository(JdbcClient jdbc) { this.jdbc = jdbc; }

    public Optional<String> fields(long user, long site) {
        return jdbc.sql("SELECT fields::text FROM desk_draft WHERE user_id = ? AND site_id = ?").params(user, site)
                .query(String.class).optional();
    }

    /** Not over one that is over: what comes late of a form that was sent changes nothing. */
    public void save(long user, long site, UUID token, String fields, Instant at) {
        jdbc.sql("""
                INSERT INTO desk_draft (user_id, site_id, token, fields, saved_at) VALUES (?, ?, ?, ?::jsonb, ?)
                ON CONFLICT (user_id, site_id) DO UPDATE
                SET token = excluded.token, fields = excluded.fields, saved_at = excluded.saved_at
                WHERE desk_draft.token <> excluded.token OR desk_draft.fields <> '{}'""")
                .params(user, site, token, fields, Timestamp.from(at)).update();
    }

    public void remove(long user, long site) {
        jdbc.sql("DELETE FROM desk_draft WHERE user_id = ? AND site_id = ?").params(user, site).update();
    }

    /** The draft of that very form, when all of it was rubbed out again. */
    public void remove(long user, long site, UUID token) {
        jdbc.sql("DELETE FROM desk_draft WHERE user_id = ? AND site_id = ? AND token = ? AND fields <> '{}'")
                .params(user, site, token).update();
    }

    /** That very form's draft is over; another tab's stays. The row holds back whatever is saved of it meanwhile. */
    public void end(long user, long site, UUID token, Instant at) { jdbc.sql("""
            INSERT INTO desk_draft (user_id, site_id, token, fields, saved_at) VALUES (?, ?, ?, '{}', ?)
            ON CONFLICT (user_id, site_id) DO UPDATE SET fields = '{}', saved_at = excluded.saved_at
            WHERE desk_draft.token = excluded.token""").params(user, site, token, Timestamp.from(at)).update(); }

    /** A draft that says who calls and from where, and nothing of the matter. */
    public void removeUnlessTold(long user, long site) {
        jdbc.sql("""
                DELETE FROM desk_draft WHERE user_id = ? AND site_id = ? AND fields <> '{}' AND fields - ARRAY['unit',
                    'occupantId', 'noUnitReason', 'callerName', 'callerPhone', 'channel', 'token'] = '{}'""")
                .params(user, site).update();
    }

    public void removeBefore(Instant at) {
        jdbc.sql("DELETE FROM desk_draft WHERE saved_at < ?").param(Timestamp.from(at)).update();
    }
}
