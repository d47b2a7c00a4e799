package org.qiantai.staff.repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.qiantai.platform.security.Grant;
import org.qiantai.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who may act. None of these tables is behind the sites' wall: nobody's sites are known yet. */
@Repository
public class ActorQuery {
    private static final String ACTOR = """
            SELECT u.id, u.username, u.name, u.department_code, u.must_change_password,
                ARRAY(SELECT r.role FROM user_role r WHERE r.user_id = u.id) AS roles,
                CASE WHEN EXISTS (SELECT FROM user_role r WHERE r.user_id = u.id AND r.role = 'HEAD_OFFICE')
                    THEN ARRAY(SELECT s.id FROM site s WHERE s.active)
                    ELSE ARRAY(SELECT s.site_id FROM user_site s WHERE s.user_id = u.id) END AS sites
            FROM app_user u WHERE u.username = ? AND u.enabled""";

    /** A delegator who left, or lost the role, has nothing to lend any more. */
    private static final String LOANS = """
            SELECT l.role, l.department_code, delegator.name, l.lent_from, l.lent_until
            FROM role_delegation l
                JOIN app_user delegator ON delegator.id = l.delegator_id AND delegator.enabled
                JOIN user_role own ON own.user_id = delegator.id AND own.role = l.role
            WHERE l.delegate_id = ? AND l.ended_at IS NULL AND l.lent_until > ? AND l.lent_from <= ?
            ORDER BY l.id""";

    private static final String SIGN_IN = "SELECT username, password_hash, enabled FROM app_user WHERE username = ?";

    private final JdbcClient jdbc;

    ActorQuery(JdbcClient jdbc) { this.jdbc = jdbc; }

    /** Of an enabled user, with the loans in force at any time between now and the horizon. */
    public Optional<ActorRow> find(String username, Instant now, Instant horizon) {
        return jdbc.sql(ACTOR).param(username).query(ActorQuery::actor).optional()
                .map(row -> new ActorRow(row.id(), row.username(), row.name(), row.department(),
                        row.mustChangePassword(), row.roles(), row.siteIds(), loans(row.id(), now, horizon)));
    }

    /** What a password is compared with. */
    public Optional<Credentials> credentials(String username) {
        return jdbc.sql(SIGN_IN).param(username).query(Credentials.class).optional();
    }

    public boolean anyUserExists() {
        return jdbc.sql("SELECT EXISTS (SELECT FROM app_user)").query(Boolean.class).single();
    }

    private List<ActorRow.Loan> loans(long delegate, Instant now, Instant horizon) {
        return jdbc.sql(LOANS).param(delegate).param(Timestamp.from(now)).param(Timestamp.from(horizon))
                .query((rs, row) -> new ActorRow.Loan(
                        new Grant(Role.valueOf(rs.getString(1)), rs.getString(2), rs.getString(3)),
                        rs.getTimestamp(4).toInstant(), rs.getTimestamp(5).toInstant()))
                .list();
    }

    private static ActorRow actor(ResultSet rs, int row) throws SQLException {
        Set<Role> roles = Arrays.stream((String[]) rs.getArray("roles").getArray()).map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new ActorRow(rs.getLong("id"), rs.getString("username"), rs.getString("name"),
                rs.getString("department_code"), rs.getBoolean("must_change_password"), roles,
                Set.of((Long[]) rs.getArray("sites").getArray()), List.of());
    }

    /** A user's password hash, and whether the user may sign in at all. */
    public record Credentials(String username, String passwordHash, boolean enabled) {}
}
