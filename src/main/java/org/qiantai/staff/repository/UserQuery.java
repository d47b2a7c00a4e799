package org.qiantai.staff.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.qiantai.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The users of the reader's sites, in the order of their usernames. */
@Repository
public class UserQuery {
    private static final String LIST = """
            SELECT u.username, u.name, u.phone, u.department_code, u.enabled,
                ARRAY(SELECT r.role FROM user_role r WHERE r.user_id = u.id ORDER BY r.role) AS roles,
                ARRAY(SELECT s.code FROM user_site at JOIN site s ON s.id = at.site_id WHERE at.user_id = u.id
                    ORDER BY s.code) AS sites,
                NOT EXISTS (SELECT FROM user_site at WHERE at.user_id = u.id AND at.site_id <> ALL (:sites)) AS managed
            FROM app_user u
            WHERE EXISTS (SELECT FROM user_site at WHERE at.user_id = u.id AND at.site_id = ANY (:sites))
                AND u.username > :after
                AND (:text = '' OR u.username LIKE :like OR u.name ILIKE :like OR u.phone LIKE :like)
                AND (:role = '' OR EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = :role))
                AND (:department = '' OR u.department_code = :department)
                AND (:enabled = '' OR u.enabled = (:enabled = 'true'))
            ORDER BY u.username LIMIT :limit""";

    private static final String LAST_ADMIN = """
            SELECT s.name FROM site s WHERE s.id = ANY (?) AND NOT EXISTS (
                SELECT FROM user_site at JOIN app_user u ON u.id = at.user_id AND u.enabled AND u.id <> ?
                    JOIN user_role r ON r.user_id = u.id AND r.role = 'ADMIN'
                WHERE at.site_id = s.id)
            ORDER BY s.code""";

    private final JdbcClient jdbc;

    /** What the list is narrowed to; an empty text narrows nothing. */
    public record Filter(String text, String role, String department, String enabled) {}

    UserQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    public List<UserRow> list(Filter filter, Collection<Long> ownSites, @Nullable String after, int limit) {
        String like = "%" + filter.text().replaceAll("([\\\\%_])", "\\\\$1") + "%";
        return jdbc.sql(LIST).param("sites", ownSites.toArray(Long[]::new)).param("after", after == null ? "" : after)
                .param("text", filter.text()).param("like", like).param("role", filter.role())
                .param("department", filter.department()).param("enabled", filter.enabled()).param("limit", limit)
                .query(UserQuery::row).list();
    }

    /** Names of those sites that would have no enabled administrator without this user. */
    public List<String> sitesWithoutAdmin(Set<Long> sites, long withoutUser) {
        return jdbc.sql(LAST_ADMIN).param(sites.toArray(Long[]::new)).param(withoutUser)
                .query((rs, row) -> rs.getString(1)).list();
    }

    /** Whether every site in use is among these. */
    public boolean areAllSites(Set<Long> sites) {
        return jdbc.sql("SELECT NOT EXISTS (SELECT FROM site WHERE active AND id <> ALL (?))")
                .param(sites.toArray(Long[]::new)).query(Boolean.class).single();
    }

    private static UserRow row(ResultSet rs, int row) throws SQLException {
        List<Role> roles = Arrays.stream((String[]) rs.getArray("roles").getArray()).map(Role::valueOf).sorted()
                .toList();
        return new UserRow(rs.getString("username"), rs.getString("name"), rs.getString("phone"), roles,
                rs.getString("department_code"), List.of((String[]) rs.getArray("sites").getArray()),
                rs.getBoolean("enabled"), rs.getBoolean("managed"));
    }
}
