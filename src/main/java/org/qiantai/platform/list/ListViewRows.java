package org.qiantai.platform.list;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code list_view} and {@code list_view_first}. */
@Repository
class ListViewRows {
    /** One's own, and those shared with one's department. */
    private static final String SELECT = """
            SELECT v.id, v.list, v.name, v.query, u.name AS owner, v.department_code, v.owner_id = :reader AS own,
                f.view_id IS NOT NULL AS first
            FROM list_view v JOIN app_user u ON u.id = v.owner_id
                LEFT JOIN list_view_first f ON f.view_id = v.id AND f.user_id = :reader
            WHERE v.site_id = :site AND (v.owner_id = :reader OR v.department_code = :department)
            """;

    private final JdbcClient jdbc;

    ListViewRows(JdbcClient jdbc) { this.jdbc = jdbc; }

    List<ListView> of(long siteId, Actor reader, @Nullable String path) {
        return jdbc.sql(SELECT + "AND (:list::varchar IS NULL OR v.list = :list) ORDER BY v.list, v.name, v.id")
                .param("site", siteId).param("reader", reader.id())
                .param("department", reader.department(), Types.VARCHAR)
                .param("list", path, Types.VARCHAR).query(ListViewRows::view).list();
    }

    Optional<ListView> find(long siteId, Actor reader, long id) {
        return jdbc.sql(SELECT + "AND v.id = :id").param("site", siteId).param("reader", reader.id())
                .param("department", reader.department(), Types.VARCHAR).param("id", id)
                .query(ListViewRows::view).optional();
    }

    int countOf(long siteId, Actor owner) {
        return jdbc.sql("SELECT count(*) FROM list_view WHERE site_id = ? AND owner_id = ?").param(siteId)
                .param(owner.id()).query(Integer.class).single();
    }

    /** A view of the same name is replaced. @return its id */
    long save(long siteId, Actor owner, String path, String name, String query, @Nullable String department,
            Instant now) {
        return jdbc.sql("""
                INSERT INTO list_view (site_id, list, owner_id, name, query, department_code, changed_at)
                VALUES (:site, :list, :owner, :name, :query, :department, :now)
                ON CONFLICT ON CONSTRAINT list_view_name_key
                    DO UPDATE SET query = excluded.query, department_code = excluded.department_code,
                        changed_at = excluded.changed_at
                RETURNING id""").param("site", siteId).param("list", path).param("owner", owner.id())
                .param("name", name).param("query", query).param("department", department, Types.VARCHAR)
                .param("now", Timestamp.from(now)).query(Long.class).single();
    }

    void delete(long id) { jdbc.sql("DELETE FROM list_view WHERE id = ?").param(id).update(); }

    void noFirst(long siteId, Actor reader, String path) {
        jdbc.sql("DELETE FROM list_view_first WHERE site_id = ? AND user_id = ? AND list = ?").param(siteId)
                .param(reader.id()).param(path).update();
    }

    void first(long siteId, Actor reader, String path, long id) {
        jdbc.sql("""
                INSERT INTO list_view_first (site_id, user_id, list, view_id) VALUES (?, ?, ?, ?)
                ON CONFLICT ON CONSTRAINT list_view_first_pkey DO UPDATE SET view_id = excluded.view_id""")
                .param(siteId).param(reader.id()).param(path).param(id).update();
    }

    private static ListView view(ResultSet rs, int row) throws SQLException {
        return new ListView(rs.getLong("id"), rs.getString("list"), rs.getString("name"), rs.getString("query"),
                rs.getString("owner"), rs.getString("department_code"), rs.getBoolean("own"), rs.getBoolean("first"));
    }
}
